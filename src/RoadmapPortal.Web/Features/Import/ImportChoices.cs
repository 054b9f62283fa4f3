using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>All that a person said of a document before a draft is made of it.</summary>
public sealed record ImportChoices
{
    public static readonly ImportChoices None = new();

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public ImportCorrections Corrections { get; init; } = ImportCorrections.None;

    /// <summary>Who answers, by the text of the "responsible" cell; what is not here the responsible say.</summary>
    public IReadOnlyDictionary<string, Addressees> Addressees { get; init; } = new Dictionary<string, Addressees>();

    /// <summary>Names that go into the directories together with the draft; an organisation with its kind, a person without.</summary>
    public IReadOnlyDictionary<string, OrganizationKind?> Added { get; init; } = new Dictionary<string, OrganizationKind?>();

    /// <summary>The title as typed; null while it is the recognised one.</summary>
    public string? Title { get; init; }

    /// <summary>The period as typed; null while it is the recognised one.</summary>
    public PeriodForm? Period { get; init; }

    [JsonIgnore]
    public bool HasCorrections => Corrections.Columns.Count + Corrections.Lines.Count + Corrections.Names.Count > 0;

    /// <summary>True when both read the document alike.</summary>
    public bool ReadsLike(ImportChoices other) =>
        Same(Corrections.Columns, other.Corrections.Columns) && Same(Corrections.Lines, other.Corrections.Lines) && Same(Corrections.Names, other.Corrections.Names);

    public static ImportChoices Read(string? json) => json is null ? None : JsonSerializer.Deserialize<ImportChoices>(json, Options)!;

    public string Write() => JsonSerializer.Serialize(this, Options);

    private static bool Same<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> one, IReadOnlyDictionary<TKey, TValue> other) =>
        one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out var value) && EqualityComparer<TValue>.Default.Equals(pair.Value, value));
}
