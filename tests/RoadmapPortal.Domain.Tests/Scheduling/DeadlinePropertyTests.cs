using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Domain.Tests.Scheduling;

public sealed class DeadlinePropertyTests
{
    private static readonly Period FiveYears = Period.TryParse("2021-01", "2025-12")!;

    private static readonly string[] Phrases =
    [
        .. new[] { "real", "common", "usual" }.SelectMany(set => DeadlineTable.Lines($"{set}-deadlines.tsv")).Select(cells => cells[3]),
        .. DeadlineTable.Lines("unread-deadlines.tsv").Select(cells => cells[0]),
    ];

    /// <summary>Pieces of real deadlines in any order: far more of them parse than of random text.</summary>
    private static readonly Arbitrary<string> Scrambled = Gen.Elements(Phrases.SelectMany(phrase => phrase.Split(' ')).Distinct().ToArray())
        .ListOf()
        .Select(words => string.Join(' ', words))
        .ToArbitrary();

    private static readonly Arbitrary<Period> AnyPeriod = (
        from year in Gen.Choose(1, 9999)
        from month in Gen.Choose(1, 12)
        from months in Gen.Choose(0, 80)
        let last = Math.Min(((year * 12) + month - 1) + months, (9999 * 12) + 11)
        select new Period(new DateOnly(year, month, 1), new DateOnly(last / 12, (last % 12) + 1, 1))).ToArbitrary();

    [Fact]
    public void Any_text_is_read_without_an_exception_into_sorted_distinct_windows() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), AnyPeriod, HoldsTogether).Hold();

    [Fact]
    public void Scrambled_deadlines_too() =>
        Prop.ForAll(Scrambled, AnyPeriod, HoldsTogether).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Real_phrases_hold_in_any_period() =>
        Prop.ForAll(Gen.Elements(Phrases).ToArbitrary(), AnyPeriod, HoldsTogether).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Case_spaces_dashes_and_yo_never_change_a_reading()
    {
        Func<string, string>[] variants =
        [
            text => text.ToUpperInvariant(),
            text => $"  {text.Replace(" ", " \u00A0 ", StringComparison.Ordinal)}\n",
            text => text.Replace(" ", "\r\n", StringComparison.Ordinal),
            text => text.Replace('-', '–').Replace('—', '−'),
            text => text.Replace('–', '—').Replace('-', '\u2011'),
            text => text.Replace('е', 'ё'),
            text => text.Replace("й", "и\u0306", StringComparison.Ordinal),
            text => string.Join('\u00AD', text.ToCharArray()),
        ];
        foreach (var phrase in Phrases)
        {
            var expected = DeadlineReader.Read(phrase, FiveYears);
            foreach (var variant in variants)
            {
                var actual = DeadlineReader.Read(variant(phrase), FiveYears);
                Assert.True(
                    (expected.Kind, expected.Due, expected.Explanation) == (actual.Kind, actual.Due, actual.Explanation)
                    && expected.Windows.SequenceEqual(actual.Windows),
                    $"«{phrase}» and «{variant(phrase)}» are read differently");
            }
        }
    }

    [Fact]
    public void A_reading_written_out_in_full_is_read_to_the_same_windows() => Prop.ForAll(
        Gen.Elements(Phrases).ToArbitrary(),
        Gen.Choose(0, 1500).Select(new DateOnly(1950, 1, 1).AddMonths).ToArbitrary(),
        Gen.Choose(0, 60).ToArbitrary(),
        (phrase, from, months) =>
        {
            var windows = DeadlineReader.Read(phrase, new Period(from, from.AddMonths(months))).Windows;
            // Windows one in another, «в течение года, август», come from two meanings in one cell: no plain list says them.
            if (windows.Count == 0 || windows.Zip(windows.Skip(1)).Any(pair => pair.Second.From <= pair.First.To)) return true;
            var written = string.Join("; ", windows.Select(InFull));
            return written.Length > DeadlineReader.MaxLength || DeadlineReader.Read(written, FiveYears).Windows.SequenceEqual(windows);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static string InFull(ScheduleWindow window)
    {
        if (window.From == window.To) return Russian.LongDate(window.From);
        var wholeMonths = window.From.Day == 1 && window.To.AddDays(1).Day == 1;
        return (wholeMonths, window.From.Year == window.To.Year) switch
        {
            (false, _) => $"с {Russian.LongDate(window.From)} по {Russian.LongDate(window.To)}",
            (true, true) when window.From.Month == window.To.Month => Russian.MonthYear(window.From),
            (true, true) => $"{Russian.MonthName(window.From.Month)} – {Russian.MonthYear(window.To)}",
            _ => $"{Russian.MonthYear(window.From)} – {Russian.MonthYear(window.To)}",
        };
    }

    [Fact]
    public void Stated_years_are_not_clipped_and_yearless_months_are() => Prop.ForAll(
        Gen.Choose(1, 12).ToArbitrary(),
        Gen.Choose(1950, 2090).ToArbitrary(),
        AnyPeriod,
        (month, year, period) =>
        {
            var first = new DateOnly(year, month, 1);
            var stated = DeadlineReader.Read($"{month:00}.{year}", period);
            var yearless = DeadlineReader.Read(Kernel.RussianTests.Months[month - 1], period);
            var expected = Enumerable.Range(period.From.Year, period.To.Year - period.From.Year + 1)
                .Select(each => new DateOnly(each, month, 1))
                .Where(day => day >= period.From && day <= period.To)
                .Select(day => new ScheduleWindow(day, day.AddDays(DateTime.DaysInMonth(day.Year, month) - 1)));
            return stated.Windows.SequenceEqual([new ScheduleWindow(first, first.AddDays(DateTime.DaysInMonth(year, month) - 1))])
                && yearless.Windows.SequenceEqual(expected);
        }).Hold();

    private static bool HoldsTogether(string? text, Period period)
    {
        var schedule = DeadlineReader.Read(text, period);
        return schedule.Windows.SequenceEqual(schedule.Windows.Distinct().Order())
            && schedule.Windows.All(window => window.From <= window.To)
            && schedule.Explanation.EndsWith('.')
            && (schedule.Kind is not (ScheduleKind.Unknown or ScheduleKind.Blank) || (schedule.Windows.Count == 0 && schedule.Due == DueKind.Never));
    }
}
