using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Domain.Tests.Scheduling;

public sealed class CommonDeadlineTests
{
    private static readonly string[] Dues = ["never", "soft", "hard"];

    public static TheoryData<string, string, string, string, string, string> Common
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string, string>();
            foreach (var cells in DeadlineTable.Lines("common-deadlines.tsv").Concat(DeadlineTable.Lines("usual-deadlines.tsv"))) data.Add(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
            return data;
        }
    }

    public static TheoryData<string> Unread => [.. DeadlineTable.Lines("unread-deadlines.tsv").Select(cells => cells[0])];

    [Theory]
    [MemberData(nameof(Common))]
    public void Usual_wording_is_understood(string from, string to, string due, string phrase, string kind, string windows)
    {
        var schedule = DeadlineTable.Schedule(from, to, phrase);

        Assert.Equal(kind, schedule.Kind.Code());
        Assert.Equal(windows, schedule.Windows());
        Assert.Equal(due, Dues[(int)schedule.Due]);
    }

    [Theory]
    [MemberData(nameof(Unread))]
    public void What_leaves_something_open_is_not_guessed(string phrase)
    {
        var schedule = DeadlineTable.Schedule("2022-10", "2023-12", phrase);

        Assert.Equal(ScheduleKind.Unknown, schedule.Kind);
        Assert.Empty(schedule.Windows);
        Assert.Equal(DueKind.Never, schedule.Due);
    }

    [Theory]
    [InlineData("Сентябрь - октябрь", "Каждый год периода, с сентября по октябрь: 5 сроков.")]
    [InlineData("Ежегодно, до 01 октября", "Каждый год периода, до 1 октября: 5 сроков.")]
    [InlineData("Октябрь-декабрь 2022 г.", "Несколько месяцев подряд: октябрь – декабрь 2022 г.")]
    [InlineData("20.07.2022", "Точная дата: 20 июля 2022 г.")]
    [InlineData("не позднее 25 августа 2023 года", "До 25 августа 2023 г. включительно.")]
    [InlineData("2022-2025 годы", "Указанные годы: 2022–2025 годы.")]
    [InlineData("1 марта 2022 - 5 мая 2022", "Промежуток: с 1 марта 2022 г. по 5 мая 2022 г.")]
    [InlineData("По графику ГБОУ ИРО", "По графику, дат в тексте нет: их можно указать вручную.")]
    [InlineData("весной или летом", "Срок не распознан: укажите даты вручную.")]
    [InlineData("", "Срок не указан.")]
    public void One_sentence_says_how_it_was_understood(string phrase, string sentence) =>
        Assert.Equal(sentence, DeadlineTable.Schedule("2021-01", "2025-12", phrase).Explanation.Replace('\u00A0', ' '));

    [Fact]
    public void An_overlong_text_is_no_deadline() =>
        Assert.Equal(ScheduleKind.Unknown, DeadlineTable.Schedule("2021-01", "2025-12", string.Concat(Enumerable.Repeat("май, ", 500))).Kind);
}
