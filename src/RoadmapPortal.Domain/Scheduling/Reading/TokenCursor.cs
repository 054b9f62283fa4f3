namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>A place in a list of tokens; the last token is always <see cref="TokenKind.End"/>.</summary>
internal sealed class TokenCursor(List<Token> tokens)
{
    /// <summary>The index of the current token; set it back to undo.</summary>
    public int Position { get; set; }

    public Token Current => Ahead(0);

    public bool AtEnd => At(TokenKind.End);

    public Token Ahead(int count) => tokens[Math.Clamp(Position + count, 0, tokens.Count - 1)];

    public bool At(TokenKind kind) => Current.Kind == kind;

    public bool At(Term term) => Current.Term == term;

    /// <summary>True when the next words have these meanings in this order.</summary>
    public bool At(params ReadOnlySpan<Term> terms)
    {
        for (var index = 0; index < terms.Length; index++)
        {
            if (Ahead(index).Term != terms[index]) return false;
        }

        return true;
    }

    public bool Take(TokenKind kind)
    {
        if (!At(kind)) return false;
        Position++;
        return true;
    }

    public bool Take(Term term)
    {
        if (!At(term)) return false;
        Position++;
        return true;
    }

    /// <summary>Takes these words when all of them follow.</summary>
    public bool Take(params ReadOnlySpan<Term> terms)
    {
        if (!At(terms)) return false;
        Position += terms.Length;
        return true;
    }

    /// <summary>Takes any of these words; false when none follows.</summary>
    public bool TakeAny(params ReadOnlySpan<Term> terms)
    {
        if (terms.IndexOf(Current.Term) < 0) return false;
        Position++;
        return true;
    }

    public Token Take()
    {
        var token = Current;
        Position++;
        return token;
    }

    /// <summary>Runs a rule and goes back when it does not fit. Rules take what they need as arguments: a phrase is read without a closure made.</summary>
    public T? Try<T>(Func<TokenCursor, T?> rule)
        where T : class
    {
        var start = Position;
        var result = rule(this);
        if (result is null) Position = start;
        return result;
    }

    /// <inheritdoc cref="Try{T}(Func{TokenCursor, T?})"/>
    public T? Try<TGiven, T>(TGiven given, Func<TokenCursor, TGiven, T?> rule)
        where T : class
    {
        var start = Position;
        var result = rule(this, given);
        if (result is null) Position = start;
        return result;
    }
}
