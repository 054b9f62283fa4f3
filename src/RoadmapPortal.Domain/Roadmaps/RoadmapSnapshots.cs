using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>Makes, writes and reads snapshots: the one canonical form that is hashed and signed.</summary>
public static class RoadmapSnapshots
{
    private static readonly JsonSerializerOptions Canonical = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        WriteIndented = false,
    };

    /// <summary>Takes the roadmap as it stands.</summary>
    /// <param name="roadmap">With its sections and rows in order.</param>
    /// <param name="revision">The number it is or will be approved under; 0 for a draft.</param>
    /// <param name="nameOf">The name of an organisation.</param>
    public static RoadmapSnapshot Take(Roadmap roadmap, int revision, Func<Guid, string> nameOf) => new()
    {
        RoadmapId = roadmap.Id,
        Revision = revision,
        Title = roadmap.Title,
        PeriodFrom = roadmap.Period.FromMonth,
        PeriodTo = roadmap.Period.ToMonth,
        Owner = nameOf(roadmap.OwnerId),
        Approval = roadmap.Approval,
        Endorsements = roadmap.PrintedEndorsements(),
        Order = roadmap.Order,
        Note = roadmap.Note,
        ClosingSignature = roadmap.ClosingSignature,
        Columns = roadmap.Columns,
        Sections = [.. roadmap.Sections.Select(s => new SectionSnapshot(s.PrintedNumber, s.Title, [.. s.Activities.Select(a => Take(a, nameOf))]))],
    };

    /// <summary>The canonical bytes: JSON, UTF-8, members in their declared order, no white space.</summary>
    public static byte[] Write(RoadmapSnapshot snapshot) => JsonSerializer.SerializeToUtf8Bytes(snapshot, Canonical);

    /// <summary>Reads canonical bytes.</summary>
    /// <exception cref="JsonException">The bytes are not a snapshot of a known schema version.</exception>
    public static RoadmapSnapshot Read(ReadOnlySpan<byte> bytes)
    {
        var snapshot = JsonSerializer.Deserialize<RoadmapSnapshot>(bytes, Canonical) ?? throw new JsonException("An empty snapshot.");
        return snapshot.SchemaVersion == 1 ? snapshot : throw new JsonException($"Unknown schema version {snapshot.SchemaVersion}.");
    }

    /// <summary>SHA-256 of canonical bytes, lower-case hex, 64 characters.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static ActivitySnapshot Take(Activity activity, Func<Guid, string> nameOf) => new()
    {
        Key = activity.Key,
        Number = activity.PrintedNumber,
        Text = activity.Text,
        Deadline = activity.DeadlineText,
        DeadlineKind = activity.Schedule.Kind.Code(),
        Due = activity.Due.ToString().ToLowerInvariant(),
        Windows = [.. activity.Windows.Select(w => w.ToString())],
        Audience = activity.AudienceText,
        AudienceParties = activity.Audience,
        Responsible = activity.ResponsibleText,
        ResponsibleParties = activity.Responsible,
        Result = activity.Result,
        Other = activity.Other,
        Addressees = activity.Addressees.Describe(nameOf),
    };
}
