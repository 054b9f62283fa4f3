namespace RoadmapPortal.Web.Features.State;

/// <summary>The installation at a glance; warnings say what to do.</summary>
public sealed record StatePage(
    IReadOnlyList<string> Warnings,
    ProgramFacts Program,
    DatabaseFacts Database,
    DataFacts Data,
    Counts Counts,
    MailFacts Mail,
    DateTimeOffset? LastBackup)
{
    /// <summary>What makes an empty portal ready to work; empty once all of it is done.</summary>
    public IReadOnlyList<SetupStep> Setup { get; init; } = [];
}

/// <param name="Address">Where it is done; null where somebody else does it.</param>
public sealed record SetupStep(string Text, bool IsDone, string? Address);

/// <param name="Now">The portal's clock in its own time zone.</param>
public sealed record ProgramFacts(string Version, TimeSpan Uptime, DateTimeOffset Now, string TimeZone);

/// <param name="Schema">The newest migration.</param>
public sealed record DatabaseFacts(string Kind, long Bytes, string Schema);

public sealed record DataFacts(string Folder, long FreeBytes, bool IsWritable);

/// <param name="Server">Null where mails stay files.</param>
/// <param name="Waiting">Mails that will be tried.</param>
/// <param name="Delayed">Those of them that were tried in vain.</param>
/// <param name="Failed">Mails given up.</param>
public sealed record MailFacts(string? Server, int Waiting, int Delayed, int Failed);

public sealed record Counts(int Users, int DisabledUsers, int Roadmaps, int InForce, int Files, long FileBytes);
