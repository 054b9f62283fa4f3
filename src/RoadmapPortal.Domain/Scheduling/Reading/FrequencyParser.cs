namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>«ежегодно», «ежемесячно», «не реже 1 раза в квартал», «каждые 3 года», «постоянно».</summary>
internal sealed class FrequencyParser(TokenCursor cursor)
{
    public Part? Phrase() => cursor.Try(() => ThenYearly() ?? Permanent() ?? Adverb() ?? TimesIn() ?? EachUnit());

    private ThenYearly? ThenYearly() => cursor.Try(() =>
    {
        cursor.Take(Term.And);
        if (!cursor.Take(Term.Then)) return null;
        cursor.Take(TokenKind.Dash);
        return cursor.Take(Term.Yearly) || cursor.Take(Term.Each, Term.Year) ? new ThenYearly() : null;
    });

    private Ongoing? Permanent() => cursor.Try(() =>
    {
        if (cursor.Take(Term.Ongoing)) return new Ongoing();
        var basis = cursor.TakeAny(Term.In, Term.On) && cursor.Take(Term.Lasting, Term.Basis);
        return basis ? new Ongoing() : null;
    });

    private Part? Adverb() => cursor.Try<Part>(() => cursor.Take().Term switch
    {
        Term.Yearly => new Yearly(),
        Term.HalfYearly => new Frequency(FrequencyUnit.HalfYear) { IsAdverb = true },
        Term.Quarterly => new Frequency(FrequencyUnit.Quarter) { IsAdverb = true },
        Term.Monthly => new Frequency(FrequencyUnit.Month) { IsAdverb = true },
        Term.Weekly => new Frequency(FrequencyUnit.Week) { IsAdverb = true },
        Term.Daily => new Frequency(FrequencyUnit.Day) { IsAdverb = true },
        _ => null,
    });

    private Frequency? TimesIn() => cursor.Try(() =>
    {
        cursor.Take(Term.But);
        if (cursor.Take(Term.Not) && !cursor.Take(Term.Rarer)) return null;
        cursor.Take(TokenKind.Comma);
        cursor.Take(Term.Than);
        cursor.Take(Term.By);
        var adverb = cursor.Current.Text is "дважды" or "трижды";
        int? times = TakeCount() ?? 1;
        if (cursor.Take(TokenKind.Dash))
        {
            if (TakeCount() is null) return null;
            times = null;
        }

        if (!adverb && !cursor.Take(Term.Times)) return null;
        if (!cursor.TakeAny(Term.In, Term.On) && !cursor.Take(TokenKind.Slash)) return null;
        return Unit() is { } unit ? unit with { Times = times } : null;
    });

    private Part? EachUnit() => cursor.Try<Part>(() =>
    {
        cursor.Take(Term.In);
        if (!cursor.Take(Term.Each)) return null;
        if (cursor.Take(Term.Year)) return new Yearly();
        return Unit();
    });

    /// <summary>The unit after «раз в»; only years may be counted («раз в 3 года»).</summary>
    private Frequency? Unit()
    {
        var count = TakeCount() ?? 1;
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

    private int? TakeCount()
    {
        var number = cursor.Current is { Kind: TokenKind.Number, Text.Length: <= 2 };
        return number || cursor.At(Term.Count) ? cursor.Take().Value : null;
    }
}
