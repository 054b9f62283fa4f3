using RoadmapPortal.Domain.People;

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

/// <summary>The names of the roles, and where each of them works.</summary>
public static class Roles
{
    /// <summary>The name in the interface.</summary>
    public static string Name(this Role role) => role switch
    {
        Role.Administrator => "Администратор",
        Role.Methodologist => "Методист",
        Role.Director => "Директор центра",
        Role.Partner => "Руководитель ТМС",
        _ => "Координатор ОО",
    };

    /// <summary>
    /// True when a person of an organisation of this kind can have the role. Three roles see and decide for everybody: they belong to the centre alone.
    /// A partner concurs for a body outside the centre that is no school; a coordinator reports for any organisation that the centre asks.
    /// </summary>
    public static bool Suits(this Role role, OrganizationKind kind) => role switch
    {
        Role.Coordinator => kind != OrganizationKind.MethodologicalCentre,
        Role.Partner => kind != OrganizationKind.MethodologicalCentre && !kind.IsEducational(),
        _ => kind == OrganizationKind.MethodologicalCentre,
    };
}
