namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>Phrases without dates of their own, and the roadmap's own period.</summary>
internal sealed class UndatedParser(TokenCursor cursor, YearParser years, CalendarParser calendar)
{
    public Part? Phrase() => cursor.Try(() =>
        Later() ?? Realisation() ?? Elapsed() ?? Holidays() ?? OtherPeriod() ?? ByWord() ?? InAccordance() ?? Upon() ?? After());

    /// <summary>«по согласованию (с управлением)»: how somebody takes part; says nothing of the days.</summary>
    public bool SkipRemark()
    {
        if (!cursor.Take(Term.By, Term.Agreement)) return false;
        if (cursor.At(Term.From) && Tail()) return true;
        return AtPartEnd() || cursor.At(TokenKind.Close);
    }

    /// <summary>«далее по запросу».</summary>
    private Part? Later() => cursor.Take(Term.Then) ? ByWord() ?? InAccordance() ?? Upon() : null;

    /// <summary>
    /// «в течение всего периода (реализации …)»: with «всего», without a name or with the roadmap's name it is the roadmap's own (C14).
    /// </summary>
    private Part? Realisation() => cursor.Try<Part>(() =>
    {
        if (cursor.TakeAny(Term.In, Term.On)) cursor.Take(Term.Through);
        else cursor.Take(Term.Through);
        var whole = cursor.Take(Term.Whole);
        if (!cursor.TakeAny(Term.Period, Term.Deadline)) return null;
        var named = cursor.Take(Term.Realisation);
        if (!named) return AtPartEnd() && (whole || cursor.Ahead(-2).Term == Term.Through) ? new WholePeriod() : null;
        cursor.Take(Term.OwnWord);
        var own = cursor.Take(Term.RoadWord, Term.MapWord);
        var other = Tail();
        return own || whole || !other ? new WholePeriod() : new Undated(ScheduleKind.ExternalPeriod);
    });

    /// <summary>«в период проведения конкурса»: an event whose days are not known here.</summary>
    private Undated? OtherPeriod() => cursor.Try(() =>
    {
        if (!cursor.Take(Term.In) && !cursor.At(Term.Through)) return null;
        cursor.Take(Term.Through);
        cursor.Take(Term.Whole);
        if (!cursor.TakeAny(Term.Period, Term.Deadline)) return null;
        cursor.Take(TokenKind.Comma);
        if (cursor.Take(Term.Established)) return Tailed(ScheduleKind.BySchedule);
        cursor.Take(Term.Holding);
        return Tail() ? new Undated(ScheduleKind.ExternalPeriod) : null;
    });

    private Undated? Holidays() => cursor.Try(() =>
    {
        if (cursor.TakeAny(Term.In, Term.On)) cursor.TakeAny(Term.Period, Term.Day);
        if (cursor.Current is { Term: Term.SeasonAdjective, Value: 6 }) return null;
        cursor.Take(Term.SeasonAdjective);
        if (!cursor.Take(Term.Holidays)) return null;
        cursor.Take(Term.Holidays);
        if (cursor.Current.Text is "время" or "времени") cursor.Position++;
        else cursor.TakeAny(Term.Period, Term.Day);
        years.Following();
        return new Undated(ScheduleKind.SchoolHolidays);
    });

    private Undated? ByWord() => cursor.Try(() =>
    {
        if (!cursor.Take(Term.By)) return null;
        if (cursor.Take(Term.Measure)) return AsNeeded();
        if (cursor.Take(Term.Outcome)) return Event();
        for (var words = 0; words < 3 && (cursor.At(TokenKind.Word) && cursor.At(Term.None) || cursor.At(Term.School)); words++) cursor.Position++;
        return cursor.Take().Term switch
        {
            Term.Schedule => Tailed(ScheduleKind.BySchedule),
            Term.Plan => Tailed(ScheduleKind.ByPlan),
            Term.Request => Tailed(ScheduleKind.OnRequest),
            Term.Need => new Undated(ScheduleKind.AsNeeded),
            _ => null,
        };
    });

    /// <summary>«по мере необходимости», «по мере возникновения необходимости», «по мере поступления заявок».</summary>
    private Undated? AsNeeded()
    {
        var start = cursor.Position;
        Tail();
        cursor.TakeAny(Term.Need, Term.Request);
        Tail();
        return cursor.Position > start ? new Undated(ScheduleKind.AsNeeded) : null;
    }

    private Undated? InAccordance() => cursor.Try(() =>
    {
        cursor.Take(Term.In);
        if (!cursor.Take(Term.Accordance)) return null;
        cursor.Take(Term.From);
        for (var words = 0; words < 3 && cursor.At(TokenKind.Word) && cursor.At(Term.None); words++) cursor.Position++;
        return cursor.Take().Term switch
        {
            Term.Schedule => Tailed(ScheduleKind.BySchedule),
            Term.Plan => Tailed(ScheduleKind.ByPlan),
            _ => null,
        };
    });

    /// <summary>«при необходимости», «в случае необходимости», «при поступлении …».</summary>
    private Undated? Upon() => cursor.Try(() =>
    {
        cursor.Take(Term.In);
        if (!cursor.Take(Term.Upon)) return null;
        if (cursor.Take(Term.Need)) return Tailed(ScheduleKind.AsNeeded);
        return Tail() ? new Undated(ScheduleKind.Relative) : null;
    });

    /// <summary>«в течение 10 дней после …», «за 5 дней до …», «в месячный срок».</summary>
    private Undated? Elapsed() => cursor.Try(() =>
    {
        if (Duration()) return Event();
        var through = cursor.Take(Term.In) ? cursor.Take(Term.Through) : cursor.Take(Term.Through);
        var late = !through && cursor.Take(Term.Not, Term.Later);
        if (late) cursor.Take(Term.Than);
        var before = !through && cursor.Take(Term.After);
        if (!through && !late && !before) return null;
        return Amount() ? Event() : null;
    });

    private bool Duration()
    {
        var start = cursor.Position;
        cursor.Take(Term.In);
        if (cursor.Take(TokenKind.Number)) cursor.Take(TokenKind.Dash);
        if (cursor.Take(Term.Duration) && cursor.Take(Term.Deadline)) return true;
        cursor.Position = start;
        return false;
    }

    /// <summary>«10 дней», «трех рабочих дней», «месяца со дня».</summary>
    private bool Amount()
    {
        var counted = cursor.Take(TokenKind.Number) || cursor.Take(Term.Count);
        if (counted && cursor.At(TokenKind.Open) && cursor.Ahead(2).Kind == TokenKind.Close) cursor.Position += 3;
        while (cursor.At(TokenKind.Word) && cursor.At(Term.None)) cursor.Position++;
        if (!cursor.TakeAny(Term.Day, Term.Week, Term.MonthWord, Term.Hour)) return false;
        return counted || cursor.At(Term.From) || cursor.At(Term.Aftermath);
    }

    /// <summary>«после …», «через 3 дня после …».</summary>
    private Undated? After() => cursor.Try(() =>
    {
        if (!cursor.Take(Term.Aftermath)) return null;
        if (cursor.At(TokenKind.Number) || cursor.At(Term.Count)) return Amount() ? Event() : null;
        return cursor.At(TokenKind.Word) && cursor.At(Term.None) ? Event() : null;
    });

    /// <summary>The event itself may name a part of the calendar («по итогам I квартала»): it is no window.</summary>
    private Undated Event()
    {
        cursor.TakeAny(Term.Until, Term.Aftermath);
        cursor.Take(Term.From);
        cursor.TakeAny(Term.Day, Term.Beginning, Term.Ending);
        Tail();
        cursor.Take(Term.School);
        if (!cursor.TakeAny(Term.Year, Term.Quarter, Term.HalfYear, Term.MonthWord)) calendar.Phrase();
        Tail();
        return new Undated(ScheduleKind.Relative);
    }

    private Undated Tailed(ScheduleKind kind)
    {
        Tail();
        return new Undated(kind);
    }

    /// <summary>Takes the words that name whose plan or which event it is; true when there was one. Stops at every word of time.</summary>
    private bool Tail()
    {
        var start = cursor.Position;
        while (Name() || LinkedName() || Requisites() || PlanOf()) { }
        return cursor.Position > start;
    }

    private bool Name()
    {
        if (cursor.At(TokenKind.Word) && cursor.Current.Term is Term.None or Term.Plan or Term.Schedule or Term.Realisation or Term.Holding
            or Term.RoadWord or Term.MapWord or Term.Established)
        {
            cursor.Position++;
            return true;
        }

        return false;
    }

    /// <summary>«(приказом) от 12.03.2023 № 45»: the date of a document is no deadline.</summary>
    private bool Requisites()
    {
        var start = cursor.Position;
        if (cursor.Take(Term.Dated))
        {
            if (cursor.Take(TokenKind.Date)) cursor.Take(Term.Year);
            else cursor.Position = start;
        }

        if (cursor.Take(TokenKind.NumberSign) && cursor.Take(TokenKind.Number)) return true;
        cursor.Position = start;
        return false;
    }

    /// <summary>A joining word or sign counts as part of the name only before another word of it.</summary>
    private bool LinkedName()
    {
        var joins = cursor.At(TokenKind.Dash) || cursor.At(TokenKind.Comma) || cursor.At(TokenKind.Open)
            || cursor.Current.Term is Term.And or Term.By or Term.In or Term.On or Term.From or Term.School;
        var planSchedule = cursor.At(TokenKind.Dash) && cursor.Ahead(1).Term is Term.Plan or Term.Schedule;
        if (!joins || !(planSchedule || cursor.Ahead(1) is { Kind: TokenKind.Word, Term: Term.None })) return false;
        cursor.Position += 2;
        return true;
    }

    /// <summary>«план … на год», «план … на учебный год».</summary>
    private bool PlanOf()
    {
        var start = cursor.Position;
        if (cursor.Take(Term.On))
        {
            cursor.Take(Term.Current);
            cursor.TakeAny(Term.School, Term.CalendarYear);
            if (cursor.TakeAny(Term.Year, Term.MonthWord, Term.Quarter) && AtPartEnd()) return true;
        }

        cursor.Position = start;
        return false;
    }

    private bool AtPartEnd() => !cursor.At(TokenKind.Word) && !cursor.At(TokenKind.Number) && !cursor.At(TokenKind.Date) && !cursor.At(TokenKind.Dash);
}
