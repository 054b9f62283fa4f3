namespace RoadmapPortal.Domain.People;

/// <summary>A part while it is being read: consecutive tokens and what they amount to so far.</summary>
internal sealed class PartyPhrase
{
    private readonly List<PartyToken> _tokens;

    public PartyPhrase(PartyToken first, bool afterComma) => (_tokens, AfterComma) = ([first], afterComma);

    /// <summary>True when only a comma stands between this part and the one before.</summary>
    public bool AfterComma { get; }

    public int Start => _tokens[0].Start;

    public int End => _tokens[^1].End;

    public PartyToken Last => _tokens[^1];

    public int Count => _tokens.Count;

    public void Add(PartyToken token) => _tokens.Add(token);

    public void Absorb(PartyPhrase next) => _tokens.AddRange(next._tokens);

    /// <summary>The noun that heads the phrase, or null: «работники» of «педагогические работники ОО».</summary>
    public PartyNoun? Head => HeadToken is { } head ? PartyVocabulary.FindNoun(head.Text) : null;

    /// <summary>Person never: names are cut out before phrases are made.</summary>
    public PartyKind Kind
    {
        get
        {
            if (_tokens[0].IsAbbreviation || _tokens[0].Kind == PartyTokenKind.Quoted) return PartyKind.Organization;
            if (Head is { } head) return head.Kind;
            return _tokens.Exists(t => t.IsAbbreviation || t.Kind == PartyTokenKind.Quoted) ? PartyKind.Organization : PartyKind.Role;
        }
    }

    /// <summary>True when another part may begin after this phrase without a separator.</summary>
    public bool IsComplete =>
        Last.Kind != PartyTokenKind.Word
        || (!PartyVocabulary.IsConjunction(Last.Text)
            && !PartyVocabulary.IsPreposition(Last.Text)
            && !PartyVocabulary.IsAdjectiveOnly(Last.Text)
            && !(Count == 1 && PartyVocabulary.IsLegalForm(Last.Text))
            && (Head is not null || _tokens[0].IsAbbreviation || _tokens.Exists(t => t.Kind == PartyTokenKind.Quoted)));

    /// <summary>True when a legal form («МКУ …») right after it names a body of its own, not the place of work of a role.</summary>
    public bool EndsBeforeLegalForm =>
        IsComplete && (Kind == PartyKind.Organization
            ? _tokens[0].IsAbbreviation || Head is not { } head || !PartyVocabulary.IsUnit(head)
            : _tokens.Exists(t => t.IsAbbreviation || t.Kind == PartyTokenKind.Quoted));

    /// <summary>True when a kind of bodies («ОО», «ШМО») right after it is a part of its own.</summary>
    public bool EndsBeforeBodyKind => IsComplete && Kind == PartyKind.Organization && Count > 1 && !(Head is { } head && PartyVocabulary.IsUnit(head));

    /// <summary>A head that lacks its complement: «Руководители» before «специалисты ТМС», «муниципальные» before «частные школы».</summary>
    public bool AwaitsTail =>
        _tokens.TrueForAll(t => t.Kind == PartyTokenKind.Word && (PartyVocabulary.IsAdjectiveOnly(t.Text) || PartyVocabulary.IsConjunction(t.Text)))
        || (Count == 1 && PartyVocabulary.IsGenericHead(Last.Text));

    /// <summary>True when the phrase has a head and something that complements it, so that a list before it can share both.</summary>
    public bool HasTail => HeadToken is { } head && head.End < End && _tokens[0].Kind == PartyTokenKind.Word && !_tokens[0].IsAbbreviation;

    /// <summary>A single role noun, to which another may stand in apposition: «педагоги наставники».</summary>
    public bool IsBareRole => Count == 1 && Kind == PartyKind.Role && Head is not null;

    /// <summary>Lower-case words without a head: what a body deals with, «науки и молодёжной политики».</summary>
    public bool IsListOfMatters =>
        HeadToken is null && _tokens.TrueForAll(t => t.Kind == PartyTokenKind.Word && !t.IsCapitalised);

    /// <summary>The same with whose it is behind: «культуре и спорту администрации района».</summary>
    public bool BeginsWithMatters =>
        _tokens[0] is { Kind: PartyTokenKind.Word, IsCapitalised: false } first && char.IsLetter(first.Text[0])
        && PartyVocabulary.FindNoun(first.Text) is null && !PartyVocabulary.IsNominativeAdjective(first.Text) && !PartyVocabulary.IsParticiple(first.Text)
        && (HeadToken is not { } head || PartyVocabulary.FormOf(head.Text, PartyVocabulary.FindNoun(head.Text)!) != NounForm.Nominative);

    /// <summary>A clause that says more of the part before it: «(органы), осуществляющие управление», not «руководящие работники».</summary>
    public bool IsParticipleClause => _tokens[0].Kind == PartyTokenKind.Word && PartyVocabulary.IsParticiple(_tokens[0].Text) && !IsSubject(HeadToken);

    /// <summary>«химии», «русского языка и литературы»: what teachers teach.</summary>
    public bool IsListOfSubjects => _tokens.TrueForAll(t => t.Kind == PartyTokenKind.Word && (!t.IsCapitalised || t.IsAbbreviation) && (PartyVocabulary.IsSubject(t.Text) || PartyVocabulary.IsConjunction(t.Text)));

    /// <summary>«ВР» behind «заместители директора по УВР».</summary>
    public bool IsFieldOfWork => Count == 1 && PartyVocabulary.IsFieldOfWork(Last.Text);

    /// <summary>Ends with a field of work: «заместители директора по УВР».</summary>
    public bool IsOfFieldOfWork => Kind == PartyKind.Role && PartyVocabulary.IsFieldOfWork(Last.Text);

    /// <summary>A single generic head, «руководители», which the next one may share its complement with.</summary>
    public bool IsGenericHead => Count == 1 && PartyVocabulary.IsGenericHead(Last.Text);

    /// <summary>True for adjectives without a noun.</summary>
    public bool IsAdjectives => HeadToken is null && AwaitsTail;

    /// <summary>A noun right behind the participle that can be what it describes: plural as it is, in the nominative.</summary>
    private bool IsSubject(PartyToken? head)
    {
        if (head is not { } noun || !_tokens.TakeWhile(t => t.Start < noun.Start).All(t => PartyVocabulary.IsAdjectiveOnly(t.Text) || PartyVocabulary.IsConjunction(t.Text))) return false;
        var isPlural = _tokens[0].Text.EndsWith("ие", StringComparison.OrdinalIgnoreCase);
        return PartyVocabulary.FormOf(noun.Text, PartyVocabulary.FindNoun(noun.Text)!) != NounForm.Oblique && !(isPlural && noun.Text[^1] is 'е' or 'Е');
    }

    private PartyToken? HeadToken
    {
        get
        {
            foreach (var token in _tokens)
                if (token.Kind == PartyTokenKind.Word && PartyVocabulary.FindNoun(token.Text) is not null) return token;
            return null;
        }
    }
}
