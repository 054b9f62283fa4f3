using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>What a column holds, told by its title and never by its position.</summary>
internal static partial class ColumnTitles
{
    private const int Faint = 1;
    private const int Weak = 2;
    private const int Strong = 3;

    /// <summary>The word that stands first in a title decides: «Сроки реализации мероприятия» is a deadline.</summary>
    private static readonly (string Word, ColumnKind Kind, int Weight)[] Synonyms =
    [
        .. Of(ColumnKind.Activity, Strong, "мероприят", "деятельност", "содержани", "что дела", "что сделать", "что нужно", "что планируе"),
        .. Of(ColumnKind.Activity, Weak, "наименовани", "название", "действи", "вид работ", "виды работ", "вопрос", "тема", "шаг", "что", "событи"),
        .. Of(ColumnKind.Activity, Faint, "направлени", "задач", "раздел"),
        .. Of(ColumnKind.Deadline, Strong, "срок", "дата", "даты", "период", "дедлайн"),
        .. Of(ColumnKind.Deadline, Weak, "время", "месяц", "когда", "начал"),
        .. Of(ColumnKind.Audience, Strong, "аудитори", "участник", "категори", "адресат", "контингент", "для кого", "кого", "кому", "целевая группа", "состав", "возраст", "класс", "охват", "кто участв", "с кем", "слушател"),
        .. Of(ColumnKind.Responsible, Strong, "ответствен", "исполнител", "координатор", "организатор", "кто отвеч", "кто провод", "кто готов", "кто организ"),
        .. Of(ColumnKind.Responsible, Weak, "куратор", "кто"),
        .. Of(ColumnKind.Responsible, Faint, "специалист", "соисполнител"),
        .. Of(ColumnKind.Result, Strong, "результат", "вид документ", "итог", "показател", "индикатор", "продукт", "что получ", "что должно", "чем заверш", "чего", "достиг", "ожидаем", "подтвержд"),
        .. Of(ColumnKind.Result, Weak, "документ", "эффект", "выход", "отчетн"),
        .. Of(ColumnKind.Other, Strong, "отметк", "примечани", "место", "форма", "формат", "источник", "объем", "финансировани", "ссылк"),
    ];

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

    /// <summary>True for the title of a column of numbers: «№ п/п».</summary>
    public static bool IsNumber(string title) => NumberTitle().IsMatch(Folded(title));

    private static string Folded(string title) => title.ToLowerInvariant().Replace('ё', 'е').Replace('\n', ' ').Trim(' ', ':', '.', '*');

    private static (ColumnKind Kind, int Weight) Guess(string title)
    {
        var folded = Folded(title);
        if (NumberTitle().IsMatch(folded)) return (ColumnKind.Number, Strong);
        var found = Synonyms
            .Select(s => (s.Kind, s.Weight, At: folded.IndexOf(s.Word, StringComparison.Ordinal)))
            .Where(s => s.At >= 0 && (s.At == 0 || !char.IsLetter(folded[s.At - 1])))
            .OrderBy(s => s.At)
            .ThenByDescending(s => s.Weight)
            .ToArray();
        if (found.Length == 0) return (ColumnKind.Other, 0);
        var first = found[0];
        return (first.Kind, found.Where(s => s.Kind == first.Kind).Max(s => s.Weight));
    }

    private static IEnumerable<(string, ColumnKind, int)> Of(ColumnKind kind, int weight, params string[] words) =>
        words.Select(w => (w, kind, weight));

    /// <summary>«№», «№ п/п», «п.п.», «N пп», «номер».</summary>
    [GeneratedRegex(@"^(?=.)(№№?|n|no|номер)?[\s./]*(п[\s./]*п[\s./]*|пункта?)?$")]
    private static partial Regex NumberTitle();
}
