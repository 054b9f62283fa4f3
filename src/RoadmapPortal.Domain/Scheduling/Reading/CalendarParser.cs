namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>Dated parts: units, ranges of units, «в течение года», «с D».</summary>
internal sealed class CalendarParser(TokenCursor cursor, YearParser years, UnitParser units)
{
    /// <summary>Reads one dated phrase; several parts when units share a head.</summary>
    public IReadOnlyList<Part>? Phrase() => cursor.Try(() => ThroughYear() ?? Opened() ?? Plain());

    private IReadOnlyList<Part>? ThroughYear() => cursor.Try<IReadOnlyList<Part>>(() =>
    {
        cursor.Take(Term.In);
        var through = cursor.Take(Term.Through);
        var whole = cursor.Take(Term.Whole);
        if (!through && !whole) return null;
        cursor.Take(Term.Current);
        var calendar = cursor.Take(Term.CalendarYear);
        if (cursor.Current.Text is not ("года" or "год") || !cursor.Take(Term.Year)) return null;
        var set = years.Following();
        return set is YearSet.OfSchoolYear ? null : [new ThroughYear(calendar, set)];
    });

    /// <summary>«с D», «с D по D».</summary>
    private IReadOnlyList<Part>? Opened() => cursor.Try(() =>
    {
        Prefix();
        cursor.Take(Term.Starting);
        if (!cursor.Take(Term.From) || units.Series() is not { } series) return null;
        if (series is [{ Last: null } only]) return One(Until(only.First) ?? OpenFrom(only.First));
        return series is [{ Last: { } last } range] ? One(range.First.RangeTo(last)) : null;
    });

    private IReadOnlyList<Part>? Plain() => cursor.Try(() =>
    {
        Prefix();
        if (units.Series() is not { } series) return null;
        if (series is [{ Last: null } only] && cursor.Try(() => Dash(only.First)) is { } range) return One(range);
        var parts = series.Select(unit => unit.Last is { } last ? unit.First.RangeTo(last) : unit.First.Alone()).OfType<Part>().ToList();
        return parts.Count == series.Count ? parts : null;
    });

    private void Prefix()
    {
        if (cursor.TakeAny(Term.In, Term.On)) cursor.TakeAny(Term.Through, Term.Period, Term.Deadline);
        else cursor.Take(Term.Through);
        if (cursor.Ahead(1).Term is Term.School or Term.CalendarYear || cursor.Ahead(1).IsYear) cursor.Take(Term.Whole);
    }

    private Part? Dash(Bound first) =>
        (cursor.Take(TokenKind.Dash) || cursor.Take(Term.By)) && units.End() is { } last ? first.RangeTo(last) : null;

    private Part? Until(Bound first) => cursor.Try(() =>
        (cursor.Take(TokenKind.Dash) || cursor.Take(Term.By) || cursor.Take(Term.Until)) && units.End() is { } last
            ? first.RangeTo(last)
            : null);

    private OpenStart? OpenFrom(Bound first)
    {
        cursor.Take(Term.And, Term.Then);
        return first switch
        {
            { Exists: false } => null,
            { Years: null } => new OpenStart(first.Grain, first.From, null),
            { Year: { } year } => new OpenStart(first.Grain, first.From, year),
            _ => null,
        };
    }

    private static IReadOnlyList<Part>? One(Part? part) => part is null ? null : [part];
}
