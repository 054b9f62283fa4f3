using Microsoft.AspNetCore.Mvc.Rendering;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>The lists of the preview. What holds now is chosen and sends nothing.</summary>
public static class LineChoices
{
    private static readonly LineKind[] OfRow = [LineKind.Activity, LineKind.Section, LineKind.Continuation, LineKind.Remark];
    private static readonly ImportColumn[] OfColumn = [ImportColumn.Number, ImportColumn.Activity, ImportColumn.Deadline, ImportColumn.Audience, ImportColumn.Responsible, ImportColumn.Result, ImportColumn.Section, ImportColumn.Other];

    /// <summary>True for a line that may have been taken for something else; a line before the table only for the titles of its columns.</summary>
    public static bool MayBeCorrected(this ImportedLine line) => line.Kind switch
    {
        LineKind.Blank => false,
        LineKind.Front or LineKind.Title or LineKind.Tail => line.Line.IsRow,
        _ => true,
    };

    public static IEnumerable<SelectListItem> Kinds(ImportedLine line, bool isCorrected)
    {
        var position = line.Line.Place.Position;
        yield return new(line.Kind.Name(), "", selected: true);
        foreach (var kind in Others(line).Where(kind => kind != line.Kind)) yield return new(kind.Name(), ImportEdits.Line(position, kind));
        if (isCorrected) yield return new("Определить заново", ImportEdits.Line(position, null));
    }

    public static IEnumerable<SelectListItem> Columns(int index, ImportColumn kind, bool isCorrected)
    {
        foreach (var one in OfColumn) yield return new(one.Name(), one == kind ? "" : ImportEdits.Column(index, one), one == kind);
        if (isCorrected) yield return new("Определить заново", ImportEdits.Column(index, null));
    }

    public static IEnumerable<SelectListItem> Names(NameLine name)
    {
        yield return new(name.Replacement is null ? name.Kind == PartyKind.Person || !name.IsAlike ? "Оставить текстом" : "Оставить как есть" : $"Вернуть {Russian.Quoted(name.Text)}", name.IsChanged ? ImportEdits.Name(name.Text, null) : "", !name.IsChanged);
        if (name.Replacement is { } replacement) yield return new($"Заменить на {Russian.Quoted(replacement)}", "", selected: true);
        foreach (var other in name.Offered) yield return new($"Заменить на {Russian.Quoted(other)}", ImportEdits.Name(name.Text, other));
        if (!name.MayBeAdded) yield break;
        if (name.ProposedKind is not { } proposed) yield return new("Добавить в справочник", name.IsAdded ? "" : ImportEdits.AddedName(name.Text, null), name.IsAdded);
        else
        {
            foreach (var kind in Enum.GetValues<OrganizationKind>().OrderBy(kind => kind != proposed))
                yield return new($"Добавить в справочник: {kind.Name().ToLowerInvariant()}", name.AddedKind == kind ? "" : ImportEdits.AddedName(name.Text, kind), name.AddedKind == kind);
        }
    }

    public static IEnumerable<SelectListItem> Answering(AnsweringLine line)
    {
        yield return new($"По ответственным: {line.Proposed.Describe(_ => "")}", line.Chosen is null ? "" : ImportEdits.Answering(line.Responsible, null), line.Chosen is null);
        foreach (var offered in AnsweringLine.Offered)
            yield return new(Russian.Capital(offered.Describe(_ => "")), offered.Equals(line.Chosen) ? "" : ImportEdits.Answering(line.Responsible, offered), offered.Equals(line.Chosen));
    }

    public static string Name(this LineKind kind) => kind switch
    {
        LineKind.Blank => "Пусто",
        LineKind.Front => "До таблицы",
        LineKind.Title => "Название",
        LineKind.Header => "Строка заголовков",
        LineKind.Section => "Раздел",
        LineKind.Activity => "Мероприятие",
        LineKind.Continuation => "Продолжение строки выше",
        LineKind.Form => "Часть бланка",
        LineKind.Remark => "Не мероприятие",
        _ => "После таблицы",
    };

    public static string Name(this ImportColumn column) => column switch
    {
        ImportColumn.Number => "Номер",
        ImportColumn.Activity => "Мероприятие",
        ImportColumn.Deadline => "Срок",
        ImportColumn.Audience => "Целевая аудитория",
        ImportColumn.Responsible => "Ответственный",
        ImportColumn.Result => "Результат",
        ImportColumn.Section => "Название раздела",
        _ => "Своя колонка",
    };

    private static LineKind[] Others(ImportedLine line) => line.Kind switch
    {
        LineKind.Front or LineKind.Title => [LineKind.Header],
        LineKind.Header => [.. OfRow, LineKind.Header],
        _ => OfRow,
    };
}
