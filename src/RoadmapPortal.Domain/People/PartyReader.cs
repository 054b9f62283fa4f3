namespace RoadmapPortal.Domain.People;

/// <summary>
/// Splits a "responsible" or "audience" cell into persons, organisations and roles (domain.md 1.4a). Separators are commas,
/// semicolons, slashes and line breaks, but also a bare space between names or between bodies.
/// Wording, case and order are those of the source; it never throws.
/// </summary>
public sealed class PartyReader
{
    /// <summary>Longer cells name nobody in particular: they are not split but told whole as unrecognised.</summary>
    public const int MaxLength = 2000;

    private const int MaxNamingDistance = 8;

    private readonly string _text;
    private readonly IReadOnlyList<PartyToken> _tokens;
    private readonly List<Party> _parties = [];
    private readonly List<string> _unrecognized = [];
    private readonly List<PartyPhrase> _pending = [];
    private PartyPhrase? _phrase;
    private PartyPhrase? _last;
    private bool _afterComma;

    private PartyReader(string text)
    {
        _text = text;
        _tokens = PartyTokenizer.Read(text);
    }

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">The cell as typed; null and blanks give <see cref="PartyReading.Empty"/>.</param>
    /// <returns>The parts in source order and the remarks that belong to none.</returns>
    public static PartyReading Read(string? cell)
    {
        if (string.IsNullOrWhiteSpace(cell)) return PartyReading.Empty;
        if (cell.Length > MaxLength) return new([], [cell.Trim()]);
        var reader = new PartyReader(cell);
        for (var i = 0; i < reader._tokens.Count;) i += reader.ReadAt(i);
        reader.EndList();
        return new(reader._parties, reader._unrecognized);
    }

    /// <summary>Takes the tokens at <paramref name="i"/> and tells how many they were.</summary>
    private int ReadAt(int i)
    {
        var token = _tokens[i];
        if (PersonAt(i) is > 0 and var length) return TakePerson(i, length);
        switch (token.Kind)
        {
            case PartyTokenKind.Comma:
                EndPhrase();
                _afterComma = true;
                break;
            case PartyTokenKind.Break:
                EndList();
                break;
            case PartyTokenKind.Dash when _phrase is null || PersonAt(i + 1) > 0:
                EndList();
                break;
            case PartyTokenKind.Footnote:
                TakeRemark(token);
                break;
            case PartyTokenKind.Bracketed:
                TakeBracketed(token);
                break;
            case PartyTokenKind.Word when PartyVocabulary.IsConjunction(token.Text) && EndsAtConjunction(i):
                EndPhrase();
                break;
            case PartyTokenKind.Word when token.Text == "а" && i + 2 < _tokens.Count && _tokens[i + 1].Text == "также":
                EndPhrase();
                return 2;
            default:
                if (_phrase is not null && StartsPart(i)) EndPhrase();
                Append(token);
                break;
        }

        return 1;
    }

    private int PersonAt(int i)
    {
        if (i >= _tokens.Count || IsNamesake(i)) return 0;
        return PersonName.IsSurnameLikeNoun(_tokens, i) ? 2 : PersonName.LengthAt(_tokens, i);
    }

    /// <summary>«школа им. А.С. Зимина»: the person after whom a body is named stays in the body's name.</summary>
    private bool IsNamesake(int i)
    {
        for (var j = i - 1; j >= Math.Max(0, i - MaxNamingDistance) && _tokens[j].Kind is PartyTokenKind.Word or PartyTokenKind.Initials; j--)
            if (PartyVocabulary.IsNaming(_tokens[j].Text)) return _tokens.Skip(j + 1).Take(i - j - 1).All(t => t.Kind == PartyTokenKind.Word);
        return false;
    }

    private int TakePerson(int i, int length)
    {
        EndList();
        _last = null;
        _parties.Add(new(PartyKind.Person, _text[_tokens[i].Start.._tokens[i + length - 1].End]));
        return length;
    }

    /// <summary>Names in brackets are parts, a remark is left out, anything else belongs to the phrase before it.</summary>
    private void TakeBracketed(PartyToken token)
    {
        if (PartyVocabulary.IsRemark(token.Text))
        {
            TakeRemark(token);
            return;
        }

        var inner = Read(token.Text[1..^1]);
        if (inner.Parties.Any(p => p.Kind == PartyKind.Person))
        {
            EndList();
            _parties.AddRange(inner.Parties);
            _unrecognized.AddRange(inner.Unrecognized);
            return;
        }

        Append(token);
    }

    private void TakeRemark(PartyToken token)
    {
        EndList();
        _unrecognized.Add(token.Text);
    }

    private void Append(PartyToken token)
    {
        if (_phrase is null) _phrase = new(token, _afterComma);
        else _phrase.Add(token);
        _afterComma = false;
    }

    /// <summary>«и» parts two names or two bodies; between the heads of one group it does not.</summary>
    private bool EndsAtConjunction(int i) =>
        _phrase is null
            ? _parties.Count > 0 || PersonAt(i + 1) > 0
            : PersonAt(i + 1) > 0 || (i + 1 < _tokens.Count && _phrase.IsComplete && (StartsOther(i + 1, _phrase) || StartsOwnRole(i + 1, _phrase)));

    private bool StartsPart(int i)
    {
        var token = _tokens[i];
        if (_phrase is not { IsComplete: true } phrase || token.Kind != PartyTokenKind.Word) return false;
        if (PartyVocabulary.IsLegalForm(token.Text)) return phrase.EndsBeforeLegalForm;
        if (PartyVocabulary.IsBodyKind(token.Text)) return phrase.EndsBeforeBodyKind;
        // «Начальник Управления образования», «Директор Центра»: of the capital letter's two readings, the genitive.
        if (phrase.Kind == PartyKind.Role && PartyVocabulary.FindNoun(token.Text) is { Kind: PartyKind.Organization } noun && PartyVocabulary.FormOf(token.Text, noun) == NounForm.Ambiguous) return false;
        return StartsNounPhrase(i) && !(phrase.IsBareRole && !token.IsCapitalised && !PartyVocabulary.IsNominativeAdjective(token.Text));
    }

    /// <summary>After «и»: something that cannot be the second half of <paramref name="phrase"/>, as a group is of a group.</summary>
    private bool StartsOther(int i, PartyPhrase phrase)
    {
        var token = _tokens[i];
        if (token.Kind != PartyTokenKind.Word) return false;
        if (PartyVocabulary.IsLegalForm(token.Text)) return true;
        if (PartyVocabulary.IsBodyKind(token.Text)) return phrase.Kind == PartyKind.Organization;
        if (HeadAfter(i) is not { } head) return false;
        return (phrase.Kind == PartyKind.Organization || head.Kind == PartyKind.Organization)
            && (StartsNounPhrase(i) || phrase is { Kind: PartyKind.Organization, Last.Kind: PartyTokenKind.Quoted });
    }

    /// <summary>
    /// After «и»: a group of its own beside another. «Руководители и специалисты ТМС» share what stands behind the second; where the first has a
    /// complement of its own, or neither has one, they are two: «специалисты управления и методисты», «педагоги и родители».
    /// </summary>
    private bool StartsOwnRole(int i, PartyPhrase phrase)
    {
        if (phrase.Kind != PartyKind.Role || HeadIndex(i) is not { } at || PartyVocabulary.FindNoun(_tokens[at].Text) is not { Kind: PartyKind.Role } noun) return false;
        var form = PartyVocabulary.FormOf(_tokens[at].Text, noun);
        if (phrase.HasTail) return form == NounForm.Nominative;
        var hasTail = at + 1 < _tokens.Count && _tokens[at + 1].Kind is PartyTokenKind.Word or PartyTokenKind.Quoted && PersonAt(at + 1) == 0;
        return form != NounForm.Oblique && !hasTail && !phrase.IsGenericHead;
    }

    private bool StartsNounPhrase(int i)
    {
        var token = _tokens[i];
        if (PartyVocabulary.IsNominativeAdjective(token.Text)) return HeadAfter(i) is not null;
        return PartyVocabulary.FindNoun(token.Text) is { } noun
            && PartyVocabulary.FormOf(token.Text, noun) is var form
            && (form == NounForm.Nominative || (form == NounForm.Ambiguous && token.IsCapitalised));
    }

    /// <summary>The noun, not in an oblique case, that a run of nominative adjectives from <paramref name="i"/> leads to.</summary>
    private PartyNoun? HeadAfter(int i) => HeadIndex(i) is { } at
        && PartyVocabulary.FindNoun(_tokens[at].Text) is { } noun && PartyVocabulary.FormOf(_tokens[at].Text, noun) != NounForm.Oblique ? noun : null;

    /// <summary>The place of the word that a run of nominative adjectives from <paramref name="i"/> leads to.</summary>
    private int? HeadIndex(int i)
    {
        while (i < _tokens.Count && _tokens[i].Kind == PartyTokenKind.Word && PartyVocabulary.FindNoun(_tokens[i].Text) is null
            && (PartyVocabulary.IsNominativeAdjective(_tokens[i].Text) || PartyVocabulary.IsConjunction(_tokens[i].Text))) i++;
        return i < _tokens.Count && _tokens[i].Kind == PartyTokenKind.Word ? i : null;
    }

    private void EndPhrase()
    {
        if (_phrase is not { } phrase) return;
        _phrase = null;
        if (_pending.Count > 0 && !(phrase.AfterComma && (phrase.AwaitsTail || SharesTail(phrase)))) Flush();
        if (phrase.AwaitsTail)
        {
            _pending.Add(phrase);
            return;
        }

        if (_pending.Count > 0)
        {
            var whole = _pending[0];
            _pending.Skip(1).Append(phrase).ToList().ForEach(whole.Absorb);
            _pending.Clear();
            phrase = whole;
        }

        if (_last is not null && phrase.AfterComma && Continues(_last, phrase))
        {
            _last.Absorb(phrase);
            _parties[^1] = _parties[^1] with { Text = TextOf(_last) };
            return;
        }

        Emit(phrase);
    }

    /// <summary>«(Комитет образования), науки и молодёжной политики», «(учителя физики), химии», «(педагоги), имеющие стаж».</summary>
    private bool Continues(PartyPhrase part, PartyPhrase next) => next switch
    {
        { IsParticipleClause: true } => true,
        { IsFieldOfWork: true } => part.IsOfFieldOfWork,
        { IsListOfSubjects: true } when part is { HasTail: true, Head: { } teachers } && PartyVocabulary.TeachesSubjects(teachers) => true,
        { IsListOfMatters: true } when part.Head is { Kind: PartyKind.Organization } => !PartyVocabulary.IsRemark(TextOf(next)),
        { BeginsWithMatters: true } => part.Head is { } authority && PartyVocabulary.DealsWithMatters(authority),
        _ => false,
    };

    private bool SharesTail(PartyPhrase phrase) =>
        _pending.TrueForAll(p => p.IsAdjectives)
            ? phrase.Head is not null
            : phrase is { Kind: PartyKind.Role, HasTail: true };

    private void EndList()
    {
        EndPhrase();
        Flush();
        (_afterComma, _last) = (false, null);
    }

    private void Flush()
    {
        _pending.ForEach(Emit);
        _pending.Clear();
    }

    private void Emit(PartyPhrase phrase)
    {
        var text = TextOf(phrase);
        if (!text.Any(char.IsLetterOrDigit)) return;
        if (PartyVocabulary.IsRemark(text)) _unrecognized.Add(text);
        else _parties.Add(new(PersonName.IsLoneSurname(text) ? PartyKind.Person : phrase.Kind, text));
        _last = _parties is [.., { Kind: not PartyKind.Person }] ? phrase : null;
    }

    private string TextOf(PartyPhrase phrase) => Trimmed(_text[phrase.Start..phrase.End]);

    /// <summary>Without the full stop that ends a list, unless it ends an abbreviation.</summary>
    private static string Trimmed(string text) =>
        text.EndsWith('.') && text.Reverse().Skip(1).TakeWhile(char.IsLetter).Count() > 3 ? text[..^1] : text.TrimEnd(':');
}
