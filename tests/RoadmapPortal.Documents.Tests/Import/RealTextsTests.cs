using System.Globalization;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Documents.Tests.Import;

/// <summary>The five real roadmaps. Nobody's name is repeated here: fields are compared with the text itself.</summary>
public class RealTextsTests
{
    private const string Network = "sochi-network-2022-2023.txt";
    private const string Bold = "seversky-development-2021-2025.txt";
    private const string SecondCell = "ust-ishim-staffing-2021-2025.txt";
    private const string Note = "khabarovsk-support-2022-2024.txt";
    private const string WithOrder = "sochi-mentoring-order-2023-2024.txt";

    public static readonly string[] Files = [Network, Bold, SecondCell, Note, WithOrder];

    public static TheoryData<string> Names => new(Files);

    [RealTextTheory]
    [InlineData(Network, "4 4 4 9 2", "2022-10", "2023-12")]
    [InlineData(Bold, "6 5 8 7 7 5 5 4", "2021-01", "2025-12")]
    [InlineData(SecondCell, "4 2 3 14", "2021-07", "2025-12")]
    [InlineData(Note, "17 15 6", "2022-01", "2024-12")]
    [InlineData(WithOrder, "7 4 8", "2023-01", "2024-12")]
    public void Sections_activities_and_period(string name, string activities, string from, string to)
    {
        var roadmap = Texts.ReadReal(name);

        Assert.Equal(activities, string.Join(' ', roadmap.Sections.Select(s => s.Activities.Count)));
        Assert.Equal((from, to), (roadmap.Period?.Months.FromMonth, roadmap.Period?.Months.ToMonth));
    }

    [RealTextTheory]
    [InlineData(Network, "Number:П/п|Activity:Деятельность/Мероприятие/Содержание|Deadline:Срок выполнения (начало-завершение)|Audience:Целевая аудитория|Responsible:Ответственный")]
    [InlineData(Bold, "Number:№|Activity:Наименование мероприятия|Responsible:Координатор, исполнитель|Deadline:Срок исполнения|Result:Ожидаемые результаты")]
    [InlineData(SecondCell, "Number:№ п/п|Activity:Наименование мероприятия|Responsible:Ответственные и исполнители мероприятия|Deadline:Сроки реализации мероприятия|Result:Результаты на момент окончания срока реализации мероприятия")]
    [InlineData(Note, "Number:№ п/п|Activity:Наименование мероприятия|Deadline:Сроки реализации|Responsible:Ответственные исполнители|Result:Ожидаемый результат")]
    [InlineData(WithOrder, "Number:№ п/п|Activity:Наименование мероприятий|Deadline:Срок реализации|Responsible:Ответственный исполнитель|Result:Результат/ вид документа")]
    public void Columns_are_known_by_their_titles(string name, string expected) =>
        Assert.Equal(expected, string.Join('|', Texts.ReadReal(name).Columns.Select(c => $"{c.Kind}:{c.Title}")));

    [RealTextTheory]
    [MemberData(nameof(Names))]
    public void Every_word_is_in_a_field_or_told(string name)
    {
        var roadmap = Texts.ReadReal(name);

        Assert.Empty(WordLedger.Lost(Texts.RealText(name), roadmap));
        Assert.Empty(roadmap.Unrecognized);
    }

    [RealTextTheory]
    [MemberData(nameof(Names))]
    public void Every_cell_is_as_in_the_text(string name)
    {
        var roadmap = Texts.ReadReal(name);
        var lines = Texts.RealText(name).Split('\n');

        foreach (var activity in roadmap.Sections.SelectMany(s => s.Activities))
        {
            var cells = lines[activity.Source.Line!.Value - 1].Split('\t');
            foreach (var (column, cell) in roadmap.Columns.Zip(cells))
                Assert.StartsWith(Letters(cell), Letters(Field(activity, column.Kind)), StringComparison.Ordinal);
        }
    }

    [RealTextTheory]
    [MemberData(nameof(Names))]
    public void Every_deadline_is_understood(string name) =>
        Assert.DoesNotContain(Texts.ReadReal(name).Sections.SelectMany(s => s.Activities), a => a.Schedule.Kind == ScheduleKind.Unknown);

    [RealTextTheory]
    [InlineData(Network, ApprovalMode.ByOfficial, null, null, null)]
    [InlineData(Bold, ApprovalMode.ByOfficial, "2021-09-24", null, null)]
    [InlineData(SecondCell, ApprovalMode.ByOfficial, "2021-07-19", null, null)]
    [InlineData(Note, ApprovalMode.ByDocument, null, "2024-07-21", "470")]
    [InlineData(WithOrder, ApprovalMode.ByDocument, null, "2023-03-06", "60")]
    public void Approval(string name, ApprovalMode mode, string? date, string? orderDate, string? orderNumber)
    {
        var approval = Texts.ReadReal(name).Approval;

        Assert.Equal(mode, approval.Mode);
        Assert.Equal(date, approval.Date?.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(orderDate, approval.OrderDate?.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(orderNumber, approval.OrderNumber);
        Assert.Equal(mode == ApprovalMode.ByOfficial, approval.Name is not null);
    }

    [RealTextTheory]
    [InlineData(WithOrder)]
    public void The_order_has_five_clauses(string name)
    {
        var roadmap = Texts.ReadReal(name);

        Assert.NotNull(roadmap.Order);
        Assert.Equal(["1", "2", "3", "4", "5"], roadmap.Order.Clauses.Select(c => c.Number));
        Assert.Equal(6, roadmap.Order.Institution.Split('\n').Length);
        Assert.EndsWith("приказываю:", roadmap.Order.Preamble, StringComparison.Ordinal);
        Assert.Equal(roadmap.Order.SignatoryName, roadmap.ClosingSignature?.Name);
    }

    [RealTextTheory]
    [InlineData(Note)]
    public void The_note_is_joined_over_the_page(string name)
    {
        var note = Texts.ReadReal(name).Note?.Split('\n');

        Assert.NotNull(note);
        Assert.Equal(7, note.Length);
        Assert.Equal(3, note.Count(l => l.StartsWith("- ", StringComparison.Ordinal)));
        Assert.Contains("повышение качества", note[^1], StringComparison.Ordinal);
    }

    [RealTextTheory]
    [InlineData(Network)]
    public void Three_districts_endorse(string name)
    {
        var endorsements = Texts.ReadReal(name).Endorsements;

        Assert.Equal(3, endorsements.Count);
        Assert.All(endorsements, e => Assert.Equal("Руководители ТМС", e.Post));
        Assert.All(endorsements, e => Assert.EndsWith(" района", e.Organization, StringComparison.Ordinal));
    }

    private static string Field(ImportedActivity activity, ColumnKind kind) => kind switch
    {
        ColumnKind.Number => activity.Number,
        ColumnKind.Activity => activity.Text,
        ColumnKind.Deadline => activity.Deadline,
        ColumnKind.Audience => activity.Audience,
        ColumnKind.Responsible => activity.Responsible,
        _ => activity.Result,
    };

    private static string Letters(string text) =>
        string.Concat(System.Text.RegularExpressions.Regex.Replace(text, "<[^>]*>", "").Where(char.IsLetterOrDigit));
}
