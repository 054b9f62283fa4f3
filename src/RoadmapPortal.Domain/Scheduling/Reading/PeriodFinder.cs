namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>Looks through a text for phrases that can name a roadmap's period.</summary>
internal sealed class PeriodFinder
{
    private readonly string _text;
    private readonly DateOnly? _approvedOn;
    private readonly TokenCursor _cursor;

    public PeriodFinder(string text, DateOnly? approvedOn)
    {
        (_text, _approvedOn) = (text, approvedOn);
        _cursor = new TokenCursor(Tokenizer.Cut(text));
    }

    /// <summary>«на 2021-2025 гг.», «на период с … по …», «на период до 2025 года», «Срок реализации …: 2022-2024 годы».</summary>
    public PeriodPhrase? Introduced() => Last(start => AfterLabel(start) ?? (_cursor.At(Term.On) ? Opened() ?? Dated() : null));

    /// <summary>«2023–2024 годы», «с октября 2022 г. по декабрь 2023 г.», «2022-2023 учебный год» without an introduction.</summary>
    public PeriodPhrase? Bare() => Last(_ => _cursor.At(Term.From) || _cursor.Current.IsYear ? Span() : null);

    /// <summary>«в 2026 году», «с 01.09.2025 по 31.05.2026», «с апреля по сентябрь 2026 г.»: in a title the time of what is planned.</summary>
    public PeriodPhrase? Within() => Last(_ =>
        _cursor.At(Term.In) ? _cursor.Try<Period>(_ => Whole(CalendarParser.Phrase(_cursor)))
        : _cursor.At(Term.From) ? Dated()
        : _cursor.Ahead(-1).Kind == TokenKind.Open ? Bracketed()
        : null);

    /// <summary>«(январь – август 2026 г.)».</summary>
    private Period? Bracketed() => _cursor.Try<Period>(_ => Dated() is { } period && _cursor.Current.Kind == TokenKind.Close ? period : null);

    private Period? Whole(IReadOnlyList<Part>? phrase) => phrase is [Fixed year] && _cursor.Ahead(-1).Term == Term.Year ? Months(year) : null;

    private PeriodPhrase? Last(Func<int, Period?> rule)
    {
        PeriodPhrase? found = null;
        _cursor.Position = 0;
        while (!_cursor.AtEnd)
        {
            var start = _cursor.Position;
            if (rule(start) is { } period) found = new PeriodPhrase(period, Verbatim(start));
            else _cursor.Position = start + 1;
        }

        return found;
    }

    private Period? AfterLabel(int start)
    {
        if (_cursor.Ahead(-1).Kind is not (TokenKind.Colon or TokenKind.Dash) || !LabelBefore(start)) return null;
        return Opened() ?? Dated();
    }

    /// <summary>Whether «срок …» or «период …» stands before the colon.</summary>
    private bool LabelBefore(int start)
    {
        for (var back = 2; back <= 8 && back <= start; back++)
        {
            if (_cursor.Ahead(-back).Term is Term.Deadline or Term.Period) return true;
        }

        return false;
    }

    /// <summary>«на период до 2025 года»: from the month of approval.</summary>
    private Period? Opened() => _cursor.Try<Period>(_ =>
    {
        _cursor.Take(Term.On);
        _cursor.Take(Term.Period);
        if (!_cursor.At(Term.Until) || DueParser.Phrase(_cursor) is not [Stretch { Years: YearSet.Between { Single: true } year } due]) return null;
        return _approvedOn is { } from && from <= due.In(year.First).To ? new Period(from, due.In(year.First).To) : null;
    });

    private Period? Dated() => YearsInARow() ?? _cursor.Try<Period>(_ => CalendarParser.Phrase(_cursor) is [var part] && !_cursor.At(Term.School) ? Months(part) : null);

    /// <summary>«на 2025 и 2026 годы»: years that follow each other are one period.</summary>
    private Period? YearsInARow() => _cursor.Try<Period>(_ =>
    {
        _cursor.Take(Term.On);
        _cursor.Take(Term.Period);
        if (!_cursor.Current.IsYear) return null;
        var first = _cursor.Take().Value;
        var last = first;
        while ((_cursor.At(TokenKind.Comma) || _cursor.At(Term.And)) && _cursor.Ahead(1).IsYear && _cursor.Ahead(1).Value == last + 1)
        {
            _cursor.Position += 2;
            last++;
        }

        return last > first && _cursor.Take(Term.Year) ? new Period(Calendar.Day(first, 1, 1), Calendar.Day(last, 12, 31)) : null;
    });

    private Period? Span() => _cursor.Try<Period>(_ =>
    {
        var from = _cursor.At(Term.From);
        if (CalendarParser.Phrase(_cursor) is not [Fixed span] || _cursor.Ahead(-1).Term != Term.Year) return null;
        var several = span.Grain == Grain.SchoolYear || span.Window.To >= span.Window.From.AddYears(1);
        return from || several ? Months(span) : null;
    });

    /// <summary>The whole months of a part; the summer belongs to a school year (C12).</summary>
    private static Period? Months(Part part) => part switch
    {
        Fixed { Grain: Grain.SchoolYear, Window: var window } => new Period(window.From, Calendar.Day(window.To.Year, 8, 31)),
        Fixed { Window: var window } => new Period(window.From, window.To),
        Stretch { Grain: not (Grain.Day or Grain.MonthPart), Years: YearSet.Between { Single: true } year, OverNewYear: false } stretch =>
            new Period(stretch.In(year.First).From, stretch.In(year.First).To),
        Stretch { Years: YearSet.OfSchoolYear school, OverNewYear: true } stretch => new Period(stretch.In(school.Start).From, stretch.In(school.Start).To),
        Stretch { Grain: Grain.HalfYear, Years: YearSet.OfSchoolYear school } stretch => new Period(
            stretch.In(stretch.From.Month >= 9 ? school.Start : school.Start + 1).From,
            stretch.In(stretch.From.Month >= 9 ? school.Start : school.Start + 1).To),
        _ => null,
    };

    /// <summary>From the token at <paramref name="start"/> to the last one taken, with the dot of «г.» and «гг.».</summary>
    private string Verbatim(int start)
    {
        var first = _cursor.Ahead(start - _cursor.Position);
        var last = _cursor.Ahead(-1);
        var dotted = last.Text is "г" or "гг" && last.End < _text.Length && _text[last.End] == '.';
        return _text[first.Start..(dotted ? last.End + 1 : last.End)];
    }
}
