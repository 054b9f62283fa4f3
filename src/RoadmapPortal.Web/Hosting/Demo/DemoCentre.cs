using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Hosting.Demo;

public sealed record DemoOrganization(string Name, string ShortName, OrganizationKind Kind);

public sealed record DemoAccount(string Email, string Name, string Post, Role Role, string Organization);

/// <summary>The demonstration centre: an invented town, invented schools and invented people.</summary>
public static class DemoCentre
{
    public const string Password = "Demo-2026!";

    public const string Domain = "@demo.local";

    public const string Centre = "МКУ ЦРО";

    public const string Partner = "ТМС Озёрного района";

    public const string PartnerOnPaper = "ТМС Заречного района";

    /// <summary>The schools in the order of their coordinators' accounts; nothing of one is known to another.</summary>
    public static IReadOnlyList<DemoSchool> Schools => DemoSchools.All;

    /// <summary>All organisations; short names serve as their keys in the data.</summary>
    public static readonly IReadOnlyList<DemoOrganization> Organizations =
    [
        new("Муниципальное казённое учреждение «Центр развития образования» города Светлореченска", Centre, OrganizationKind.MethodologicalCentre),
        new("Территориальная методическая служба Озёрного района", Partner, OrganizationKind.TerritorialMethodService),
        new("Территориальная методическая служба Заречного района", PartnerOnPaper, OrganizationKind.TerritorialMethodService),
        .. Schools.Select(s => new DemoOrganization(s.Name, s.ShortName, s.Kind)),
    ];

    public static readonly IReadOnlyList<DemoAccount> Accounts =
    [
        new("admin" + Domain, "Ветрова Анна Львовна", "Системный администратор", Role.Administrator, Centre),
        new("methodist" + Domain, "Заболотская Ольга Сергеевна", "Методист", Role.Methodologist, Centre),
        new("director" + Domain, "Громов Пётр Ильич", "Директор", Role.Director, Centre),
        new("partner" + Domain, "Соколова Вера Андреевна", "Руководитель ТМС", Role.Partner, Partner),
        .. Schools.Select((s, i) => new DemoAccount($"school{i + 1}{Domain}", s.Coordinator.Name, s.Coordinator.Post, Role.Coordinator, s.ShortName)),
    ];

    /// <summary>Who may sign in, in one short line.</summary>
    public static string AccountsInShort =>
        $"{string.Join(", ", Accounts.Where(a => a.Role != Role.Coordinator).Select(a => a.Email))}, school1{Domain} … school{Schools.Count}{Domain}; пароль {Password}";
}
