using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Web.Identity;

/// <summary>The refusals of account keeping.</summary>
public static class AccountErrors
{
    public static readonly Error LastAdministrator = new("last-administrator",
        "Это единственный действующий администратор. Сначала назначьте другого, иначе открывать доступ к порталу будет некому.");

    public static readonly Error Changed = new("account-changed",
        "Пока вы правили, эту учётную запись изменил кто-то другой. Ниже то, что ввели вы; проверьте и сохраните ещё раз.");

    public static readonly Error NoSuchOrganization = new("organization-missing",
        "Такой организации нет или она в архиве. Выберите другую.");

    public static readonly Error RoleDoesNotSuit = new("role-does-not-suit",
        "Эта роль не подходит к выбранной организации. Администратор, методист и директор центра работают в методическом центре; руководитель ТМС – в методической службе, "
        + "управлении или институте; координатор ОО – в школе, детском саду или другой организации, кроме центра. Директору школы нужна роль координатора.");

    public static readonly Error WrongPair = new("sign-in-wrong-pair",
        "Почта или пароль не подошли. После пяти неверных попыток подряд вход закрыт на пять минут: тогда не подойдёт и верный пароль, подождите. Если пароль точно верен, спросите администратора: возможно, учётная запись отключена.");

    public static readonly Error RoleLost = new("role-lost",
        "Ваша роль больше не подходит к виду вашей организации. Попросите администратора поправить учётную запись.");
}
