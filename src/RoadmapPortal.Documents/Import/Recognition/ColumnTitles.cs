using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>What a column holds, told by its title and never by its position.</summary>
internal static class ColumnTitles
{
    private const int Weak = 1;
    private const int Strong = 2;

    /// <summary>The word that stands first in a title decides: «Сроки реализации мероприятия» is a deadline.</summary>
    private static readonly (string Word, ColumnKind Kind, int Weight)[] Synonyms =
    [
        .. Of(ColumnKind.Activity, Strong, "мероприят", "деятельност", "содержани"),
        .. Of(ColumnKind.Activity, Weak, "наименовани", "действи", "направлени", "задач", "вид работ", "виды работ", "вопрос", "тема", "шаг"),
        .. Of(ColumnKind.Deadline, Strong, "срок", "дата", "даты", "период", "дедлайн"),
        .. Of(ColumnKind.Deadline, Weak, "время", "месяц", "когда"),
        .. Of(ColumnKind.Audience, Strong, "аудитори", "участник", "категори", "адресат", "контингент", "для кого", "целевая группа"),
        .. Of(ColumnKind.Responsible, Strong, "ответствен", "исполнител", "координатор", "организатор", "соисполнител"),
        .. Of(ColumnKind.Responsible, Weak, "куратор", "кто"),
        .. Of(ColumnKind.Result, Strong, "результат", "вид документ", "итог", "показател", "индикатор", "продукт"),
        .. Of(ColumnKind.Result, Weak, "документ", "эффект", "выход", "отчетн"),
        .. Of(ColumnKind.Other, Strong, "отметк", "примечани", "место", "форма", "формат", "источник", "объем", "финансировани", "ссылк"),
    ];

    private static readonly HashSet<string> NumberTitles = ["№", "n", "no", "п/п", "№ п/п", "№п/п", "n п/п", "номер", "№ п.п.", "№ пп", "п.п.", "пп"];

    /// <summary>The columns of a header row; a kind is given to one column, others of that kind keep their title as <see cref="ColumnKind.Other"/>.</summary>
    public static IReadOnlyList<RoadmapColumn> Read(IReadOnlyList<string> titles)
    {
        var guesses = titles.Select(Guess).ToArray();
        var best = guesses.Index()
            .Where(g => g.Item.Kind != ColumnKind.Other)
            .GroupBy(g => g.Item.Kind)
            .Select(g => g.MaxBy(x => (x.Item.Weight, -x.Index)).Index)
            .ToHashSet();
        return [.. guesses.Select((g, i) => new RoadmapColumn(best.Contains(i) ? g.Kind : ColumnKind.Other, titles[i]))];
    }

    private static (ColumnKind Kind, int Weight) Guess(string title)
    {
        var folded = title.ToLowerInvariant().Replace('ё', 'е').Replace('\n', ' ').Trim(' ', ':', '.', '*');
        if (NumberTitles.Contains(folded)) return (ColumnKind.Number, Strong);
        var found = Synonyms
            .Select(s => (s.Kind, s.Weight, At: folded.IndexOf(s.Word, StringComparison.Ordinal)))
            .Where(s => s.At >= 0 && (s.At == 0 || !char.IsLetter(folded[s.At - 1])))
            .OrderBy(s => s.At)
            .ThenByDescending(s => s.Weight)
            .ToArray();
        if (found.Length == 0) return (ColumnKind.Other, 0);
        var first = found[0];
        var isStrong = Array.Exists(found, s => s.Kind == first.Kind && s.Weight == Strong);
        return (first.Kind, isStrong ? Strong : Weak);
    }

    private static IEnumerable<(string, ColumnKind, int)> Of(ColumnKind kind, int weight, params string[] words) =>
        words.Select(w => (w, kind, weight));
}
