namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>Dated parts: units, ranges of units, «в течение года», «с D».</summary>
internal static class CalendarParser
{
    /// <summary>Reads one dated phrase; several parts when units share a head.</summary>
    public static IReadOnlyList<Part>? Phrase(TokenCursor cursor) => cursor.Try(static cursor => ThroughYear(cursor) ?? Opened(cursor) ?? Plain(cursor));

    private static IReadOnlyList<Part>? ThroughYear(TokenCursor cursor) => cursor.Try<IReadOnlyList<Part>>(static cursor =>
    {
        cursor.TakeAny(Term.In, Term.On);
        var through = cursor.Take(Term.Through);
        var whole = cursor.Take(Term.Whole);
        if (!through && !whole) return null;
        cursor.Take(Term.Current);
        var calendar = cursor.Take(Term.CalendarYear);
        if (cursor.Current.Text is not ("года" or "год") || !cursor.Take(Term.Year)) return null;
        var set = YearParser.Following(cursor);
        return set is YearSet.OfSchoolYear ? null : [new ThroughYear(calendar, set)];
    });

    /// <summary>«с D», «с D по D».</summary>
    private static IReadOnlyList<Part>? Opened(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        Prefix(cursor);
        cursor.Take(Term.Starting);
        if (!cursor.Take(Term.From) || UnitParser.Series(cursor) is not { } series) return null;
        if (series is [{ Last: null } only]) return One(Until(cursor, only.First) ?? OpenFrom(cursor, only.First));
        return series is [{ Last: { } last } range] ? One(range.First.RangeTo(last)) : null;
    });

    private static IReadOnlyList<Part>? Plain(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        Prefix(cursor);
        if (UnitParser.Series(cursor) is not { } series) return null;
        if (series is [{ Last: null } only]) return One(cursor.Try(only.First, Dash) ?? only.First.Alone());
        var parts = new List<Part>(series.Count);
        foreach (var unit in series)
        {
            if ((unit.Last is { } last ? unit.First.RangeTo(last) : unit.First.Alone()) is not { } part) return null;
            parts.Add(part);
        }

        return parts;
    });

    private static void Prefix(TokenCursor cursor)
    {
        if (cursor.TakeAny(Term.In, Term.On)) cursor.TakeAny(Term.Through, Term.Period, Term.Deadline);
        else cursor.Take(Term.Through);
        if (cursor.Ahead(1).Term is Term.School or Term.CalendarYear || cursor.Ahead(1).IsYear) cursor.Take(Term.Whole);
    }

    private static Part? Dash(TokenCursor cursor, Bound first) =>
        (cursor.Take(TokenKind.Dash) || cursor.Take(Term.By)) && UnitParser.End(cursor) is { } last ? first.RangeTo(last) : null;

    private static Part? Until(TokenCursor cursor, Bound first) => cursor.Try(first, static (cursor, first) =>
        (cursor.Take(TokenKind.Dash) || cursor.Take(Term.By) || cursor.Take(Term.Until)) && UnitParser.End(cursor) is { } last
            ? first.RangeTo(last)
            : null);

    private static OpenStart? OpenFrom(TokenCursor cursor, Bound first)
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
