using Microsoft.AspNetCore.Mvc.Rendering;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Mentoring;

/// <summary>An employee to choose.</summary>
public sealed record PersonChoice(Guid Id, string Name, string Post, bool IsArchived)
{
    public SelectListItem Item => new($"{Name}{(Post.Length > 0 ? $", {Post}" : "")}{(IsArchived ? " (в архиве)" : "")}", Id.ToString());
}

/// <summary>A field that says one thing in the form and another in the database.</summary>
public sealed record MentorshipDifference(string Name, string Typed, string Saved);

/// <summary>The form of a pair with what it offers.</summary>
/// <param name="Forms">The forms of mentoring whose mentees are of the same kind.</param>
/// <param name="People">The employees of the organisation, those of the archive only where they are chosen already.</param>
public sealed record MentorshipEditPage(
    MentorshipForm Form, Guid? Id, string Title, string Organization, bool HasMinorMentees, IReadOnlyList<Choice> Forms, IReadOnlyList<PersonChoice> People)
{
    /// <summary>What somebody else saved meanwhile, where it differs from what was typed.</summary>
    public IReadOnlyList<MentorshipDifference> Differences { get; init; } = [];

    /// <summary>The version that a second, deliberate save replaces.</summary>
    public Guid SavedVersion { get; init; }

    public bool Offers(Guid? person) => person is null || People.Any(p => p.Id == person);

    /// <summary>The fields in which two versions of the form differ, in words.</summary>
    public IReadOnlyList<MentorshipDifference> Compare(MentorshipForm typed, MentorshipForm saved) =>
        [.. Words(typed).Zip(Words(saved), (mine, theirs) => new MentorshipDifference(mine.Name, mine.Text, theirs.Text)).Where(d => d.Typed != d.Saved)];

    private IEnumerable<(string Name, string Text)> Words(MentorshipForm form)
    {
        yield return ("Форма наставничества", Forms.FirstOrDefault(f => f.Id == form.FormId)?.Name ?? "");
        yield return ("Вид наставничества", form.Mode is { } mode && Enum.IsDefined(mode) ? mode.Name() : "");
        yield return ("Наставник", NameOf(form.MentorId));
        yield return ("Наставник из другой организации", FormText.Clean(form.OutsideMentor));
        yield return ("Наставляемые", HasMinorMentees ? string.Join('\n', form.Minors) : string.Join('\n', form.MenteeIds.Select(id => NameOf(id)).Order(StringComparer.CurrentCulture)));
        yield return ("Куратор", NameOf(form.CuratorId));
        yield return ("Первый день", Day(form.From));
        yield return ("Последний день", Day(form.To));
        yield return ("Содержание работы", FormText.Clean(form.Content));
        yield return ("Оплата", FormText.Clean(form.Payment));
        yield return ("Приказ", $"{FormText.Clean(form.OrderNumber)} {Day(form.OrderDate)}".Trim());
        yield return ("Согласие наставника", Day(form.MentorConsent));
        yield return ("Дополнительное соглашение к трудовому договору", Day(form.ContractSupplement));
        yield return ("Согласие наставляемых", Day(form.MenteeConsent));
        yield return ("Согласие на обработку данных", Day(form.ProcessingConsent));
    }

    private string NameOf(Guid? person) => People.FirstOrDefault(p => p.Id == person)?.Name ?? "";

    private static string Day(DateOnly? day) => day is { } known ? $"{known:dd.MM.yyyy}" : "";
}

/// <summary>The first step of a new pair: where and in which form.</summary>
/// <param name="Organizations">With the number of their employees.</param>
public sealed record MentorshipStartPage(IReadOnlyList<(Choice Organization, int Staff)> Organizations, IReadOnlyList<MentoringForm> Forms, Guid? Organization)
{
    public static string StaffText(int count) => count == 0 ? "сотрудников нет" : Russian.Plural(count, "сотрудник", "сотрудника", "сотрудников");
}
