namespace RoadmapPortal.Web.Data;

/// <summary>A key of the data-protection ring: in the database, so that several instances share it.</summary>
public sealed class DataProtectionKey
{
    public int Id { get; init; }

    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }
}
