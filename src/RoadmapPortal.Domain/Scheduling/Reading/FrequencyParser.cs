namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>«ежегодно», «ежемесячно», «не реже 1 раза в квартал», «каждые 3 года», «постоянно».</summary>
internal static class FrequencyParser
{
    public static Part? Phrase(TokenCursor cursor) => cursor.Try(static cursor => ThenYearly(cursor) ?? Permanent(cursor) ?? Adverb(cursor) ?? TimesIn(cursor) ?? EachUnit(cursor));

    private static ThenYearly? ThenYearly(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        cursor.Take(Term.And);
        if (!cursor.Take(Term.Then)) return null;
        cursor.Take(TokenKind.Dash);
        return cursor.Take(Term.Yearly) || cursor.Take(Term.Each, Term.Year) ? new ThenYearly() : null;
    });

    private static Ongoing? Permanent(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        if (cursor.Take(Term.Ongoing)) return new Ongoing();
        var basis = cursor.TakeAny(Term.In, Term.On) && cursor.Take(Term.Lasting, Term.Basis);
        return basis ? new Ongoing() : null;
    });

    private static Part? Adverb(TokenCursor cursor) => cursor.Try<Part>(static cursor => cursor.Take().Term switch
    {
        Term.Yearly => new Yearly(),
        Term.HalfYearly => new Frequency(FrequencyUnit.HalfYear) { IsAdverb = true },
        Term.Quarterly => new Frequency(FrequencyUnit.Quarter) { IsAdverb = true },
        Term.Monthly => new Frequency(FrequencyUnit.Month) { IsAdverb = true },
        Term.Weekly => new Frequency(FrequencyUnit.Week) { IsAdverb = true },
        Term.Daily => new Frequency(FrequencyUnit.Day) { IsAdverb = true },
        _ => null,
    });

    private static Frequency? TimesIn(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        cursor.Take(Term.But);
        if (cursor.Take(Term.Not) && !cursor.Take(Term.Rarer)) return null;
        cursor.Take(TokenKind.Comma);
        cursor.Take(Term.Than);
        cursor.Take(Term.By);
        var adverb = cursor.Current.Text is "дважды" or "трижды";
        int? times = TakeCount(cursor) ?? 1;
        if (cursor.Take(TokenKind.Dash))
        {
            if (TakeCount(cursor) is null) return null;
            times = null;
        }

        if (!adverb && !cursor.Take(Term.Times)) return null;
        if (!cursor.TakeAny(Term.In, Term.On) && !cursor.Take(TokenKind.Slash)) return null;
        return Unit(cursor) is { } unit ? unit with { Times = times } : null;
    });

    private static Part? EachUnit(TokenCursor cursor) => cursor.Try<Part>(static cursor =>
    {
        cursor.Take(Term.In);
        if (!cursor.Take(Term.Each)) return null;
        if (cursor.Take(Term.Year)) return new Yearly();
        return Unit(cursor);
    });

    /// <summary>The unit after «раз в»; only years may be counted («раз в 3 года»).</summary>
    private static Frequency? Unit(TokenCursor cursor)
    {
        var count = TakeCount(cursor) ?? 1;
        cursor.Take(Term.CalendarYear);
        FrequencyUnit? unit = cursor.Take().Term switch
        {
            Term.Day => FrequencyUnit.Day,
            Term.Week => FrequencyUnit.Week,
            Term.MonthWord => FrequencyUnit.Month,
            Term.Quarter => FrequencyUnit.Quarter,
            Term.HalfYear or Term.HalfOfYear => FrequencyUnit.HalfYear,
            Term.Year => FrequencyUnit.Year,
            Term.School when cursor.Take(Term.Year) => FrequencyUnit.SchoolYear,
            _ => null,
        };
        return unit is { } found && count >= 1 && (count == 1 || found == FrequencyUnit.Year) ? new Frequency(found, count) : null;
    }

    private static int? TakeCount(TokenCursor cursor)
    {
        var number = cursor.Current is { Digits: 1 or 2 };
        return number || cursor.At(Term.Count) ? cursor.Take().Value : null;
    }
}
