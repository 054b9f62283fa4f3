namespace RoadmapPortal.Domain.People;

/// <summary>What a part of a "responsible" or "audience" cell names (domain.md 1.4a).</summary>
public enum PartyKind
{
    /// <summary>A named person.</summary>
    Person,

    /// <summary>A named body, or a kind of bodies also in the plural.</summary>
    Organization,

    /// <summary>A group of people, or a post beside a name.</summary>
    Role,
}

/// <summary>The Russian names of the kinds.</summary>
public static class PartyKinds
{
    /// <summary>The name, lower case.</summary>
    public static string Name(this PartyKind kind) => kind switch
    {
        PartyKind.Person => "человек",
        PartyKind.Organization => "организация",
        _ => "роль",
    };
}

/// <summary>One part of a "responsible" or "audience" cell, with wording, case and order of the source.</summary>
/// <param name="Kind">Person, organisation or role.</param>
/// <param name="Text">The wording of the source, trimmed.</param>
public sealed record Party(PartyKind Kind, string Text);
