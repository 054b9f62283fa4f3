namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>Phrases without dates of their own, and the roadmap's own period.</summary>
internal static class UndatedParser
{
    public static Part? Phrase(TokenCursor cursor) => cursor.Try(static cursor =>
        Later(cursor) ?? Realisation(cursor) ?? Elapsed(cursor) ?? Holidays(cursor) ?? OtherPeriod(cursor) ?? ByWord(cursor) ?? InAccordance(cursor) ?? Upon(cursor) ?? After(cursor));

    /// <summary>«включительно», «по согласованию (с управлением)», «в рамках конференции»: says nothing of the days, unless a word of it may narrow them.</summary>
    public static bool SkipRemark(TokenCursor cursor)
    {
        if (cursor.Take(Term.Inclusive)) return true;
        if (cursor.Take(Term.In, Term.Frame)) return HarmlessTail(cursor);
        if (!cursor.Take(Term.By, Term.Agreement)) return false;
        return cursor.At(Term.From) ? HarmlessTail(cursor) : AtPartEnd(cursor);
    }

    private static bool HarmlessTail(TokenCursor cursor)
    {
        var start = cursor.Position;
        if (!Tail(cursor)) return false;
        for (var back = start - cursor.Position; back < 0; back++)
        {
            if (cursor.Ahead(back) is { Kind: TokenKind.Word, Term: Term.None } word && Lexicon.MayNarrow(word.Text)) return false;
        }

        return true;
    }

    /// <summary>«далее по запросу».</summary>
    private static Undated? Later(TokenCursor cursor) => cursor.Position > 0 && cursor.Take(Term.Then) ? ByWord(cursor) ?? InAccordance(cursor) ?? Upon(cursor) : null;

    /// <summary>
    /// «в течение всего периода (реализации …)»: with «всего», without a name or with the roadmap's name it is the roadmap's own (C14).
    /// </summary>
    private static Part? Realisation(TokenCursor cursor) => cursor.Try<Part>(static cursor =>
    {
        if (cursor.TakeAny(Term.In, Term.On)) cursor.Take(Term.Through);
        else cursor.Take(Term.Through);
        var whole = cursor.Take(Term.Whole);
        if (!cursor.TakeAny(Term.Period, Term.Deadline)) return null;
        var named = cursor.Take(Term.Realisation);
        if (!named) return AtPartEnd(cursor) && (whole || cursor.Ahead(-2).Term == Term.Through) ? new WholePeriod() : null;
        cursor.Take(Term.OwnWord);
        var own = cursor.Take(Term.RoadWord, Term.MapWord);
        var other = Tail(cursor);
        return own || whole || !other ? new WholePeriod() : new Undated(ScheduleKind.ExternalPeriod);
    });

    /// <summary>«в период проведения конкурса»: an event whose days are not known here.</summary>
    private static Undated? OtherPeriod(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        if (!cursor.Take(Term.In) && !cursor.At(Term.Through)) return null;
        cursor.Take(Term.Through);
        cursor.Take(Term.Whole);
        if (!cursor.TakeAny(Term.Period, Term.Deadline)) return null;
        cursor.Take(TokenKind.Comma);
        if (cursor.Take(Term.Established)) return Tailed(cursor, ScheduleKind.BySchedule);
        cursor.Take(Term.Holding);
        return Tail(cursor) ? new Undated(ScheduleKind.ExternalPeriod) : null;
    });

    private static Undated? Holidays(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        if (cursor.TakeAny(Term.In, Term.On)) cursor.TakeAny(Term.Period, Term.Day);
        if (cursor.Current is { Term: Term.SeasonAdjective, Value: 6 }) return null;
        cursor.Take(Term.SeasonAdjective);
        if (!cursor.Take(Term.Holidays)) return null;
        cursor.Take(Term.Holidays);
        if (cursor.Current.Text is "время" or "времени") cursor.Position++;
        else cursor.TakeAny(Term.Period, Term.Day);
        YearParser.Following(cursor);
        return new Undated(ScheduleKind.SchoolHolidays);
    });

    private static Undated? ByWord(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        if (!cursor.Take(Term.By)) return null;
        if (cursor.Take(Term.Measure)) return AsNeeded(cursor);
        if (cursor.Take(Term.Outcome)) return Event(cursor);
        for (var words = 0; words < 3 && (cursor.At(TokenKind.Word) && cursor.At(Term.None) || cursor.At(Term.School)); words++) cursor.Position++;
        return cursor.Take().Term switch
        {
            Term.Schedule => Tailed(cursor, ScheduleKind.BySchedule),
            Term.Plan => Tailed(cursor, ScheduleKind.ByPlan),
            Term.Request => Tailed(cursor, ScheduleKind.OnRequest),
            Term.Need => new Undated(ScheduleKind.AsNeeded),
            _ => null,
        };
    });

    /// <summary>«по мере необходимости», «по мере возникновения необходимости», «по мере поступления заявок».</summary>
    private static Undated? AsNeeded(TokenCursor cursor)
    {
        var start = cursor.Position;
        Tail(cursor);
        cursor.TakeAny(Term.Need, Term.Request);
        Tail(cursor);
        return cursor.Position > start ? new Undated(ScheduleKind.AsNeeded) : null;
    }

    private static Undated? InAccordance(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        cursor.Take(Term.In);
        if (!cursor.Take(Term.Accordance)) return null;
        cursor.Take(Term.From);
        for (var words = 0; words < 3 && cursor.At(TokenKind.Word) && cursor.At(Term.None); words++) cursor.Position++;
        return cursor.Take().Term switch
        {
            Term.Schedule => Tailed(cursor, ScheduleKind.BySchedule),
            Term.Plan => Tailed(cursor, ScheduleKind.ByPlan),
            _ => null,
        };
    });

    /// <summary>«при необходимости», «в случае необходимости», «при поступлении …».</summary>
    private static Undated? Upon(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        cursor.Take(Term.In);
        if (!cursor.Take(Term.Upon)) return null;
        if (cursor.Take(Term.Need)) return Tailed(cursor, ScheduleKind.AsNeeded);
        return Tail(cursor) ? new Undated(ScheduleKind.Relative) : null;
    });

    /// <summary>«в течение 10 дней после …», «за 5 дней до …», «в месячный срок».</summary>
    private static Undated? Elapsed(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        if (Duration(cursor)) return Event(cursor);
        var through = cursor.Take(Term.In) ? cursor.Take(Term.Through) : cursor.Take(Term.Through);
        var late = !through && cursor.Take(Term.Not, Term.Later);
        if (late) cursor.Take(Term.Than);
        var before = !through && cursor.Take(Term.After);
        if (!through && !late && !before) return null;
        return Amount(cursor) ? Event(cursor) : null;
    });

    private static bool Duration(TokenCursor cursor)
    {
        var start = cursor.Position;
        cursor.Take(Term.In);
        if (cursor.Take(TokenKind.Number)) cursor.Take(TokenKind.Dash);
        if (cursor.Take(Term.Duration) && cursor.Take(Term.Deadline)) return true;
        cursor.Position = start;
        return false;
    }

    /// <summary>«10 дней», «трех рабочих дней», «месяца со дня».</summary>
    private static bool Amount(TokenCursor cursor)
    {
        var counted = cursor.Take(TokenKind.Number) || cursor.Take(Term.Count);
        if (counted && cursor.At(TokenKind.Open) && cursor.Ahead(2).Kind == TokenKind.Close) cursor.Position += 3;
        while (cursor.At(TokenKind.Word) && cursor.At(Term.None)) cursor.Position++;
        if (!cursor.TakeAny(Term.Day, Term.Week, Term.MonthWord, Term.Hour)) return false;
        return counted || cursor.At(Term.From) || cursor.At(Term.Aftermath);
    }

    /// <summary>«после …», «через 3 дня после …».</summary>
    private static Undated? After(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        if (!cursor.Take(Term.Aftermath)) return null;
        if (cursor.At(TokenKind.Number) || cursor.At(Term.Count)) return Amount(cursor) ? Event(cursor) : null;
        return cursor.At(TokenKind.Word) && cursor.At(Term.None) ? Event(cursor) : null;
    });

    /// <summary>The event itself may name a part of the calendar («по итогам I квартала»): it is no window.</summary>
    private static Undated Event(TokenCursor cursor)
    {
        cursor.TakeAny(Term.Until, Term.Aftermath);
        cursor.Take(Term.From);
        cursor.TakeAny(Term.Day, Term.Beginning, Term.Ending);
        Tail(cursor);
        cursor.Take(Term.School);
        if (!cursor.TakeAny(Term.Year, Term.Quarter, Term.HalfYear, Term.MonthWord)) CalendarParser.Phrase(cursor);
        Tail(cursor);
        return new Undated(ScheduleKind.Relative);
    }

    private static Undated Tailed(TokenCursor cursor, ScheduleKind kind)
    {
        Tail(cursor);
        return new Undated(kind);
    }

    /// <summary>Takes the words that name whose plan or which event it is; true when there was one. Stops at every word of time.</summary>
    private static bool Tail(TokenCursor cursor)
    {
        var start = cursor.Position;
        while (Name(cursor) || LinkedName(cursor) || Requisites(cursor) || PlanOf(cursor)) { }
        return cursor.Position > start;
    }

    private static bool Name(TokenCursor cursor)
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
    private static bool Requisites(TokenCursor cursor)
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
    private static bool LinkedName(TokenCursor cursor)
    {
        var joins = cursor.At(TokenKind.Dash) || cursor.At(TokenKind.Comma) || cursor.At(TokenKind.Open)
            || cursor.Current.Term is Term.And or Term.By or Term.In or Term.On or Term.From or Term.School;
        var planSchedule = cursor.At(TokenKind.Dash) && cursor.Ahead(1).Term is Term.Plan or Term.Schedule;
        if (!joins || !(planSchedule || cursor.Ahead(1) is { Kind: TokenKind.Word, Term: Term.None })) return false;
        cursor.Position += 2;
        return true;
    }

    /// <summary>«план … на год», «план … на учебный год».</summary>
    private static bool PlanOf(TokenCursor cursor)
    {
        var start = cursor.Position;
        if (cursor.Take(Term.On))
        {
            cursor.Take(Term.Current);
            cursor.TakeAny(Term.School, Term.CalendarYear);
            if (cursor.TakeAny(Term.Year, Term.MonthWord, Term.Quarter) && AtPartEnd(cursor)) return true;
        }

        cursor.Position = start;
        return false;
    }

    private static bool AtPartEnd(TokenCursor cursor) => !cursor.At(TokenKind.Word) && !cursor.At(TokenKind.Number) && !cursor.At(TokenKind.Date) && !cursor.At(TokenKind.Dash);
}
