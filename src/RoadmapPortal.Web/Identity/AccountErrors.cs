using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Web.Identity;

/// <summary>The refusals of account keeping.</summary>
public static class AccountErrors
{
    public static readonly Error LastAdministrator = new("last-administrator",
        "Это единственный действующий администратор. Сначала назначьте другого, иначе в портал некому будет пускать людей.");

    public static readonly Error Changed = new("account-changed",
        "Пока вы правили, эту учётную запись изменил кто-то другой. Ниже то, что ввели вы; проверьте и сохраните ещё раз.");

    public static readonly Error NoSuchOrganization = new("organization-missing",
        "Такой организации нет или она в архиве. Выберите другую.");
}
