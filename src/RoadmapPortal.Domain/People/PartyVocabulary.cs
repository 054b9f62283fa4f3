namespace RoadmapPortal.Domain.People;

internal enum NounGender
{
    Masculine,
    Feminine,
    Neuter,
}

/// <summary>A noun that heads a part, by its stem.</summary>
internal sealed record PartyNoun(string Stem, PartyKind Kind, NounGender Gender);

/// <summary>Whether a word form can be the subject that starts a new part.</summary>
internal enum NounForm
{
    /// <summary>An oblique case: never starts a part.</summary>
    Oblique,

    /// <summary>Nominative or genitive, e.g. «школы»: starts a part when capitalised or after a nominative adjective.</summary>
    Ambiguous,

    /// <summary>Nominative beyond doubt, e.g. «методисты», «управление».</summary>
    Nominative,
}

/// <summary>The words by which bodies and groups of people are recognised.</summary>
internal static class PartyVocabulary
{
    private const string MasculineRoles =
        "директор заместител зам методист начальник руководител специалист куратор наставник педагог учител преподавател "
        + "воспитател координатор тьютор психолог логопед дефектолог завуч председател секретар эксперт член сотрудник "
        + "работник представител родител ученик школьник дошкольник студент выпускник слушател участник победител призер "
        + "модератор администратор библиотекар советник организатор исполнител инспектор консультант аналитик инженер "
        + "программист бухгалтер юрист мастер тренер автор лектор лидер мэр ректор проректор декан ветеран коллектив "
        + "актив кандидат стажер абитуриент волонтер воспитанник дет лицеист гимназист старшеклассник первоклассник";

    private const string SubstantiveRoles =
        "наставляем обучающ учащ заведующ служащ вожат ответственн";

    private const string FeminineRoles = "групп команд молодеж общественност глав семь";

    private const string MasculineBodies =
        "орган комитет департамент отдел центр институт университет колледж техникум совет фонд клуб союз профсоюз сектор "
        + "дворец оргкомитет лице лицей методкабинет кабинет филиал штаб консилиум детсад муниципалитет секретариат музей вуз";

    private const string FeminineBodies =
        "организаци школ гимнази администраци академи ассоциаци служб комисси библиотек кафедр лаборатори площадк станци "
        + "редакци палат коллеги спортшкол";

    private const string NeuterBodies =
        "учреждени управлени министерств объединени сообществ подразделени предприяти агентств представительств";

    /// <summary>Words that are nouns of bodies only as they stand: their stems would catch too much.</summary>
    private static readonly HashSet<string> ExactBodies = ["сад", "сады", "дом", "дома", "бюро", "жюри"];

    /// <summary>Shortened posts: «зам. директора», «рук. ШМО».</summary>
    private static readonly HashSet<string> ShortRoles = ["зав", "рук", "отв", "преп", "воспит"];

    /// <summary>School subjects in the genitive, by their stems: «учителя физики, химии, биологии» is one group.</summary>
    private static readonly string[] Subjects =
    [
        "физик", "хими", "биологи", "математик", "алгебр", "геометри", "информатик", "истори", "обществознани", "географи", "литератур", "язык", "чтени",
        "технологи", "музык", "физкультур", "физическ", "культур", "искусств", "обж", "изо", "мхк", "родн", "русск", "английск", "немецк", "французск", "иностранн", "начальн", "класс",
    ];

    private static readonly HashSet<string> SubjectEndings = ["", "а", "я", "и", "ы", "ой", "ей", "ого", "его", "их", "ых", "ов"];

    /// <summary>What deputies of directors look after.</summary>
    private static readonly HashSet<string> FieldsOfWork = ["УВР", "ВР", "УР", "НМР", "МР", "УМР", "АХР", "АХЧ", "ИКТ", "БЖ", "УПР", "ПР", "НР", "ОТ"];

    /// <summary>Two capitals that are no initials behind a word like a surname: «Озёрский ГО».</summary>
    private static readonly HashSet<string> NoInitials = ["УО", "ОУ", "ГО", "МО", "РФ", "ВР", "ЦО", "МЦ", "ОК", "ЦК"];

    /// <summary>Plural heads that wait for a complement: «Руководители, специалисты ТМС» is one group.</summary>
    private static readonly HashSet<string> GenericHeads =
        ["руководители", "специалисты", "сотрудники", "работники", "члены", "представители", "заместители"];

    private static readonly HashSet<string> LegalForms =
    [
        "МКУ", "МАУ", "МБУ", "МУ", "МБОУ", "МАОУ", "МКОУ", "МОУ", "МБДОУ", "МАДОУ", "МКДОУ", "МДОУ", "МБУДО", "МАУДО", "ГБОУ", "ГАОУ",
        "ГКОУ", "ГБУ", "ГАУ", "ГКУ", "ГОУ", "ГБПОУ", "ГАПОУ", "ФГБОУ", "ФГАОУ", "ФГБУ", "ФГАУ", "АНО", "ООО", "ЧОУ", "НОУ", "КГБУ", "КГАОУ", "КГБОУ",
    ];

    /// <summary>Kinds of bodies known by an abbreviation, which stand as parts of their own after another body.</summary>
    private static readonly HashSet<string> BodyKinds =
        ["ОО", "ДОУ", "ДОО", "УДО", "ОУ", "ШМО", "РМО", "ГМО", "ММО", "ТМС"];

    private static readonly HashSet<string> Units =
        ["отдел", "центр", "сектор", "совет", "кабинет", "филиал", "подразделени", "объединени", "комисси", "администраци", "служб", "библиотек", "кафедр"];

    private static readonly HashSet<string> NamingWords = ["им.", "имени", "им"];

    private static readonly HashSet<string> Prepositions =
        ["в", "во", "на", "по", "при", "для", "с", "со", "от", "из", "к", "о", "об", "у", "под", "за", "до"];

    private static readonly string[] Remarks = ["по согласован", "по запрос", "по договорен", "при необходимост", "по мере необходим", "по желани"];

    private static readonly HashSet<string> CaseEndings =
        ["", "а", "я", "у", "ю", "ом", "ем", "ой", "ей", "ою", "ею", "е", "и", "ы", "о", "ь", "й", "ов", "ев", "ам", "ям", "ами", "ями", "ах", "ях", "ью"];

    private static readonly Dictionary<string, PartyNoun> Nouns =
        Of(MasculineRoles, PartyKind.Role, NounGender.Masculine)
            .Concat(Of(FeminineRoles, PartyKind.Role, NounGender.Feminine))
            .Concat(Of(MasculineBodies, PartyKind.Organization, NounGender.Masculine))
            .Concat(Of(FeminineBodies, PartyKind.Organization, NounGender.Feminine))
            .Concat(Of(NeuterBodies, PartyKind.Organization, NounGender.Neuter))
            .ToDictionary(n => n.Stem);

    private static readonly string[] Substantives = SubstantiveRoles.Split(' ');

    public static bool IsLegalForm(string word) => LegalForms.Contains(word);

    public static bool IsBodyKind(string word) => BodyKinds.Contains(word);

    public static bool IsGenericHead(string word) => GenericHeads.Contains(Fold(word));

    public static bool IsNaming(string word) => NamingWords.Contains(Fold(word));

    public static bool IsPreposition(string word) => Prepositions.Contains(Fold(word));

    /// <summary>An adjective without a meaning of its own, unlike «наставляемые».</summary>
    public static bool IsAdjectiveOnly(string word) => FindNoun(word) is null && IsAdjective(word);

    /// <summary>A unit of a larger body, which may follow it: «отдел МКУ …».</summary>
    public static bool IsUnit(PartyNoun noun) => Units.Contains(noun.Stem);

    /// <summary>Two letters that may be initials whose dots were left out: «Хлебников ВА».</summary>
    public static bool MayBeInitials(string word) => word.Length == 2 && !NoInitials.Contains(word) && !BodyKinds.Contains(word) && !LegalForms.Contains(word);

    /// <summary>A school subject, or a word that belongs to its name.</summary>
    public static bool IsSubject(string word)
    {
        var folded = Fold(word);
        return Array.Exists(Subjects, stem => folded.StartsWith(stem, StringComparison.Ordinal) && SubjectEndings.Contains(folded[stem.Length..]));
    }

    /// <summary>Authorities whose names list what they deal with: «Министерство образования, науки и молодёжной политики».</summary>
    public static bool DealsWithMatters(PartyNoun noun) => noun.Stem is "министерств" or "комитет" or "управлени" or "департамент" or "отдел";

    /// <summary>The nouns that name teachers of a subject.</summary>
    public static bool TeachesSubjects(PartyNoun noun) => noun.Stem is "учител" or "преподавател" or "педагог" or "методист";

    public static bool IsFieldOfWork(string word) => FieldsOfWork.Contains(word);

    /// <summary>A participle that opens a clause: «осуществляющие управление», «работающие в 5-х классах».</summary>
    public static bool IsParticiple(string word)
    {
        var folded = Fold(word);
        return folded.Length > 6 && (folded[^3..] is "щие" or "щий" or "щая" or "щих" or "щим" or "щей" || folded.EndsWith("щими", StringComparison.Ordinal) || folded.EndsWith("щего", StringComparison.Ordinal) || folded[^4..] is "вшие" or "вших") && FindNoun(word) is null;
    }

    public static bool IsConjunction(string word) => word is "и" or "И" or "или" or "либо";

    /// <summary>A remark that says how somebody takes part, not who: «(по согласованию)».</summary>
    public static bool IsRemark(string text)
    {
        var folded = Fold(text.Trim('(', ')', ' '));
        return Array.Exists(Remarks, r => folded.StartsWith(r, StringComparison.Ordinal)) || folded is "и др." or "и др" or "др." or "и т.д." or "и т.п.";
    }

    /// <summary>The noun of which <paramref name="word"/> is a form; of a compound its first or last component.</summary>
    public static PartyNoun? FindNoun(string word)
    {
        var folded = Fold(word).TrimEnd('.', ':');
        // «зам.директора»
        if (folded.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot) folded = folded[..dot];
        if (ShortRoles.Contains(folded)) return new(folded, PartyKind.Role, NounGender.Masculine);
        if (ExactBodies.Contains(folded)) return new(folded, PartyKind.Organization, NounGender.Masculine);
        if (IsSubstantive(folded)) return new(folded, PartyKind.Role, NounGender.Masculine);
        if (IsAdjective(folded)) return null;
        return ByStem(folded) ?? (folded.Contains('-', StringComparison.Ordinal)
            ? ByStem(folded.Split('-')[0]) ?? ByStem(folded.Split('-')[^1])
            : null);
    }

    /// <summary>What the ending of <paramref name="word"/>, a form of <paramref name="noun"/>, tells of its case.</summary>
    public static NounForm FormOf(string word, PartyNoun noun)
    {
        var folded = Fold(word).TrimEnd('.', ':');
        if (ExactBodies.Contains(folded)) return NounForm.Nominative;
        if (IsSubstantive(folded))
        {
            var adjective = folded.EndsWith("ся", StringComparison.Ordinal) ? folded[..^2] : folded;
            return adjective[^2..] is "ые" or "ие" or "ый" or "ий" or "ая" ? NounForm.Nominative : NounForm.Oblique;
        }

        if (folded.Contains('-', StringComparison.Ordinal))
            folded = Array.Find(folded.Split('-'), c => c.StartsWith(noun.Stem, StringComparison.Ordinal)) ?? folded;
        var ending = folded.StartsWith(noun.Stem, StringComparison.Ordinal) ? folded[noun.Stem.Length..] : folded;
        return (noun.Gender, ending) switch
        {
            (NounGender.Masculine, "" or "ь" or "й" or "и" or "ы" or "ые" or "ие" or "ый" or "ий" or "ая") => NounForm.Nominative,
            (NounGender.Masculine, "а" or "я") => NounForm.Ambiguous,
            (NounGender.Feminine, "а" or "я" or "ь") => NounForm.Nominative,
            (NounGender.Feminine, "ы" or "и") => NounForm.Ambiguous,
            (NounGender.Neuter, "е" or "о") => NounForm.Nominative,
            (NounGender.Neuter, "я" or "а") => NounForm.Ambiguous,
            _ => NounForm.Oblique,
        };
    }

    /// <summary>An adjective in a form that only the subject of a new part can have: «образовательные», «городская».</summary>
    public static bool IsNominativeAdjective(string word)
    {
        var folded = Fold(word);
        return folded.Length > 4 && folded[^2..] is "ые" or "ие" or "ый" or "ий" or "ая" or "яя" or "ое" && !IsNounLike(folded);
    }

    /// <summary>An adjective or participle in any case.</summary>
    public static bool IsAdjective(string word)
    {
        var folded = Fold(word);
        return folded.Length > 4
            && (folded[^2..] is "ые" or "ие" or "ый" or "ий" or "ая" or "яя" or "ое" or "ее" or "ых" or "их" or "ым" or "им" or "ую" or "юю" or "ой"
                || folded[^3..] is "ого" or "его" or "ому" or "ему" or "ыми" or "ими")
            && !IsNounLike(folded);
    }

    /// <summary>An adjective or participle that stands for people: «наставляемые», «обучающиеся».</summary>
    private static bool IsSubstantive(string folded) => Array.Exists(Substantives, stem => folded.StartsWith(stem, StringComparison.Ordinal));

    private static bool IsNounLike(string folded) => ByStem(folded) is not null;

    /// <summary>The noun with the longest stem that a case ending makes into <paramref name="folded"/>.</summary>
    private static PartyNoun? ByStem(string folded)
    {
        for (var length = folded.Length; length >= Math.Max(3, folded.Length - 3); length--)
            if (CaseEndings.Contains(folded[length..]) && Nouns.TryGetValue(folded[..length], out var noun)) return noun;
        return null;
    }

    private static IEnumerable<PartyNoun> Of(string stems, PartyKind kind, NounGender gender) =>
        stems.Split(' ').Select(s => new PartyNoun(s, kind, gender));

    private static string Fold(string word) => word.ToLowerInvariant().Replace('ё', 'е');
}
