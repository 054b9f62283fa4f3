using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Web.Mail;

/// <summary>A mail before it has a reader: what happened and what to do, with the one page where it is done.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Subject">One line.</param>
/// <param name="Paragraphs">Plain text.</param>
/// <param name="Action">What the link is for: «Открыть дорожную карту».</param>
/// <param name="Path">The path of the page.</param>
public sealed record Letter(NoticeKind Kind, string Subject, IReadOnlyList<string> Paragraphs, string Action, string Path)
{
    /// <summary>The text of the mail.</summary>
    /// <param name="link">The whole address of <see cref="Path"/>.</param>
    public string Text(Uri link) => string.Join("\n\n",
    [
        "Здравствуйте!",
        .. Paragraphs,
        $"{Action}:\n{link.AbsoluteUri}",
        "--\u0020\nПисьмо отправил портал дорожных карт, отвечать на него не нужно. Какие письма получать, можно выбрать на странице «Профиль и пароль».",
    ]) + "\n";
}

/// <summary>A row that an organisation is asked for.</summary>
/// <param name="Activity">Number and text.</param>
/// <param name="Windows">The windows in calendar order; none when the deadline has no dates or none that can be missed.</param>
public sealed record AssignedRow(string Activity, IReadOnlyList<ScheduleWindow> Windows);

/// <summary>The words of every mail.</summary>
public static class Letters
{
    private const int MostRows = 30;
    private const int MostWindows = 4;

    public static Letter ConcurrenceAsked(Roadmap roadmap) => new(
        NoticeKind.ConcurrenceAsked,
        $"Ждёт согласования: {roadmap.Title}",
        [
            $"Вашу организацию просят согласовать дорожную карту:\n{InOneLine(roadmap)}",
            "Прочитайте текст и согласуйте его или верните с замечанием. Пока вы не решили, директор не может её утвердить.",
        ],
        "Открыть дорожную карту",
        $"/concurrences/{roadmap.Id}");

    public static Letter Submitted(Roadmap roadmap) => new(
        NoticeKind.Submitted,
        $"Ждёт вашего решения: {roadmap.Title}",
        [
            $"На утверждение поступила дорожная карта:\n{InOneLine(roadmap)}",
            "Прочитайте текст и утвердите дорожную карту или верните её с замечанием.",
        ],
        "Открыть дорожную карту",
        $"/roadmaps/{roadmap.Id}/approval");

    public static Letter Returned(Roadmap roadmap) => new(
        NoticeKind.Returned,
        $"Возвращена с замечанием: {roadmap.Title}",
        [
            $"Дорожная карта возвращена с замечанием:\n{InOneLine(roadmap)}",
            $"Замечание:\n{roadmap.Remark}",
            "Исправьте текст и отправьте дорожную карту на согласование ещё раз.",
        ],
        "Исправить",
        $"/roadmaps/{roadmap.Id}/edit");

    public static Letter Approved(Roadmap roadmap) => new(
        NoticeKind.Approved,
        $"Утверждена: {roadmap.Title}",
        [
            $"Директор утвердил редакцию №\u00A0{roadmap.RevisionNumber} дорожной карты:\n{InOneLine(roadmap)}",
            "Она действует, организации видят свои мероприятия в разделе «Мои отчёты». За отметками можно следить на странице «Ход выполнения».",
        ],
        "Ход выполнения",
        $"/roadmaps/{roadmap.Id}/progress");

    /// <param name="roadmap">The approved roadmap.</param>
    /// <param name="rows">What is asked of the reader's organisation from now on.</param>
    /// <param name="earlier">How many windows ended before the day of approval.</param>
    public static Letter Assigned(Roadmap roadmap, IReadOnlyList<AssignedRow> rows, int earlier) => new(
        NoticeKind.Assigned,
        $"Назначены мероприятия: {roadmap.Title}",
        [
            $"Утверждена дорожная карта:\n{InOneLine(roadmap)}",
            .. Listed(rows),
            .. earlier == 0 ? Array.Empty<string>() :
            [
                $"{Russian.Plural(earlier, "срок прошёл", "срока прошли", "сроков прошло")} до дня утверждения: просрочкой это не считается, отметьте то, что уже сделано.",
            ],
            "Когда мероприятие выполнено, отметьте это на портале: укажите дату, напишите короткий комментарий и, если нужно, приложите файл.",
        ],
        "Мои отчёты",
        "/tasks");

    private static IEnumerable<string> Listed(IReadOnlyList<AssignedRow> rows)
    {
        if (rows.Count == 0) yield break;
        var lines = rows.Take(MostRows).Select(row => $"• {row.Activity}\n  {Until(row.Windows)}");
        var more = rows.Count - MostRows;
        yield return "Что сделать вашей организации и до какого дня:\n\n" + string.Join('\n', lines)
            + (more > 0 ? $"\n… и ещё {Russian.Plural(more, "мероприятие", "мероприятия", "мероприятий")}, весь список на портале." : "");
    }

    private static string Until(IReadOnlyList<ScheduleWindow> windows)
    {
        if (windows.Count == 0) return "без точного срока";
        var days = string.Join(", ", windows.Take(MostWindows).Select(window => $"до {window.To:dd.MM.yyyy}"));
        return windows.Count > MostWindows ? $"{days} и ещё {Russian.Plural(windows.Count - MostWindows, "срок", "срока", "сроков")}" : days;
    }

    private static string InOneLine(Roadmap roadmap) => roadmap.Title.ReplaceLineEndings(" ");
}
