using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Hosting.Demo;

internal sealed record DemoOrganization(string Name, string ShortName, OrganizationKind Kind);

internal sealed record DemoAccount(string Email, string Name, string Post, Role Role, string Organization);

/// <summary>The demonstration centre: an invented town, invented schools and invented people.</summary>
internal static class DemoCentre
{
    public const string Password = "Demo-2026!";

    public const string Domain = "@demo.local";

    public const string Centre = "Муниципальное казённое учреждение «Центр развития образования» города Светлореченска";

    public const string Partner = "Территориальная методическая служба Озёрного района";
    public const string School1 = "Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 1»";
    public const string School2 = "Муниципальное бюджетное общеобразовательное учреждение «Гимназия № 2»";
    public const string School3 = "Муниципальное автономное общеобразовательное учреждение «Лицей № 3»";

    public static readonly IReadOnlyList<DemoOrganization> Organizations =
    [
        new(Centre, "МКУ ЦРО", OrganizationKind.MethodologicalCentre),
        new(Partner, "ТМС Озёрного района", OrganizationKind.TerritorialMethodService),
        new(School1, "СШ № 1", OrganizationKind.School),
        new(School2, "Гимназия № 2", OrganizationKind.School),
        new(School3, "Лицей № 3", OrganizationKind.School),
    ];

    public static readonly IReadOnlyList<DemoAccount> Accounts =
    [
        new("admin" + Domain, "Ветрова Анна Львовна", "Системный администратор", Role.Administrator, Centre),
        new("methodist" + Domain, "Калинина Ольга Сергеевна", "Методист", Role.Methodologist, Centre),
        new("director" + Domain, "Громов Пётр Ильич", "Директор", Role.Director, Centre),
        new("partner" + Domain, "Соколова Вера Андреевна", "Руководитель ТМС", Role.Partner, Partner),
        new("school1" + Domain, "Лебедева Ирина Олеговна", "Заместитель директора по УВР", Role.Coordinator, School1),
        new("school2" + Domain, "Журавлёв Максим Юрьевич", "Заместитель директора по ВР", Role.Coordinator, School2),
        new("school3" + Domain, "Синицына Елена Павловна", "Методист лицея", Role.Coordinator, School3),
    ];
}
