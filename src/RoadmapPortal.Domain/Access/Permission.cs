namespace RoadmapPortal.Domain.Access;

/// <summary>What somebody may do.</summary>
public enum Permission
{
    /// <summary>See roadmaps: which ones is decided row by row.</summary>
    ReadRoadmaps,

    /// <summary>Write, import, submit and revise roadmaps.</summary>
    EditRoadmaps,

    /// <summary>Return and approve roadmaps.</summary>
    ApproveRoadmaps,

    /// <summary>Report on the occurrences of the own organisation.</summary>
    ReportProgress,

    /// <summary>See the progress of all organisations.</summary>
    ReadProgress,

    /// <summary>Concur with joint roadmaps on behalf of the own organisation.</summary>
    Concur,

    /// <summary>See the mentoring register: a coordinator the own school's part of it.</summary>
    ReadMentoring,

    /// <summary>Keep the mentoring register: a coordinator the own school's part of it.</summary>
    ManageMentoring,

    /// <summary>Keep organisations.</summary>
    ManageOrganizations,

    /// <summary>Keep staff: a coordinator that of the own school.</summary>
    ManageStaff,

    /// <summary>Keep the dictionaries of audiences and of document kinds.</summary>
    ManageDictionaries,

    /// <summary>Keep users, their roles, links and sessions.</summary>
    ManageUsers,

    /// <summary>See the state of the installation.</summary>
    ManageSystem,

    /// <summary>Keep the own profile, password and sessions.</summary>
    ManageOwnAccount,
}

/// <summary>The one table of who may do what: the users page shows it, tests enumerate it.</summary>
public static class Permissions
{
    private static readonly Role[] Everybody = Enum.GetValues<Role>();

    private static readonly Dictionary<Permission, Role[]> Table = new()
    {
        [Permission.ReadRoadmaps] = Everybody,
        [Permission.EditRoadmaps] = [Role.Methodologist],
        [Permission.ApproveRoadmaps] = [Role.Director],
        [Permission.ReportProgress] = [Role.Methodologist, Role.Coordinator],
        [Permission.ReadProgress] = [Role.Administrator, Role.Methodologist, Role.Director],
        [Permission.Concur] = [Role.Partner],
        [Permission.ReadMentoring] = [Role.Administrator, Role.Methodologist, Role.Director, Role.Coordinator],
        [Permission.ManageMentoring] = [Role.Methodologist, Role.Coordinator],
        [Permission.ManageOrganizations] = [Role.Administrator, Role.Methodologist],
        [Permission.ManageStaff] = [Role.Administrator, Role.Methodologist, Role.Coordinator],
        [Permission.ManageDictionaries] = [Role.Administrator, Role.Methodologist],
        [Permission.ManageUsers] = [Role.Administrator],
        [Permission.ManageSystem] = [Role.Administrator],
        [Permission.ManageOwnAccount] = Everybody,
    };

    /// <summary>True when <paramref name="role"/> has <paramref name="permission"/>.</summary>
    public static bool May(this Role role, Permission permission) => Table[permission].Contains(role);

    /// <summary>The name of a permission in the interface.</summary>
    public static string Name(this Permission permission) => permission switch
    {
        Permission.ReadRoadmaps => "Видеть дорожные карты",
        Permission.EditRoadmaps => "Составлять и импортировать дорожные карты",
        Permission.ApproveRoadmaps => "Возвращать и утверждать дорожные карты",
        Permission.ReportProgress => "Отчитываться за свою организацию",
        Permission.ReadProgress => "Видеть ход выполнения по всем организациям",
        Permission.Concur => "Согласовывать совместные дорожные карты",
        Permission.ReadMentoring => "Видеть реестр наставничества (координатор – свою организацию)",
        Permission.ManageMentoring => "Вести реестр наставничества (координатор – свою организацию)",
        Permission.ManageOrganizations => "Вести справочник организаций",
        Permission.ManageStaff => "Вести справочник сотрудников (координатор – своей организации)",
        Permission.ManageDictionaries => "Вести справочники аудиторий и видов документов",
        Permission.ManageUsers => "Управлять учётными записями",
        Permission.ManageSystem => "Видеть состояние системы",
        _ => "Свой профиль и пароль",
    };
}
