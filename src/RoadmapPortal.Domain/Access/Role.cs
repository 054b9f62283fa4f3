namespace RoadmapPortal.Domain.Access;

/// <summary>Who somebody is in the portal; one role a person.</summary>
public enum Role
{
    /// <summary>Администратор.</summary>
    Administrator,

    /// <summary>Методист.</summary>
    Methodologist,

    /// <summary>Директор центра.</summary>
    Director,

    /// <summary>Руководитель ТМС другого района.</summary>
    Partner,

    /// <summary>Координатор образовательной организации.</summary>
    Coordinator,
}

/// <summary>The names of the roles.</summary>
public static class Roles
{
    /// <summary>The name in the interface.</summary>
    public static string Name(this Role role) => role switch
    {
        Role.Administrator => "Администратор",
        Role.Methodologist => "Методист",
        Role.Director => "Директор",
        Role.Partner => "Руководитель ТМС",
        _ => "Координатор ОО",
    };
}
