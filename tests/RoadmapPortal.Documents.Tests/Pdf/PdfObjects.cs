using System.Text;
using System.Text.Json;

namespace RoadmapPortal.Documents.Tests.Pdf;

/// <summary>The objects of a PDF file as qpdf sees them.</summary>
internal sealed class PdfObjects
{
    private readonly Dictionary<string, JsonElement> _objects = [];

    public PdfObjects(byte[] pdf)
    {
        using var document = JsonDocument.Parse(PdfTools.Json(pdf));
        foreach (var item in document.RootElement.GetProperty("qpdf")[1].EnumerateObject())
            _objects[item.Name.Replace("obj:", "", StringComparison.Ordinal)] = item.Value.Clone();
        Trailer = _objects["trailer"].GetProperty("value");
        Catalog = Get(Trailer, "/Root")!.Value;
        NamedPages = [.. Kids(Find(Catalog, "/Pages")!.Value.GetString()!)];
        Structure = [.. Elements(Get(Catalog, "/StructTreeRoot")!.Value)];
    }

    public JsonElement Trailer { get; }

    public JsonElement Catalog { get; }

    /// <summary>The pages by the references that others have to them.</summary>
    public IReadOnlyList<(string Reference, JsonElement Page)> NamedPages { get; }

    public IEnumerable<JsonElement> Pages => NamedPages.Select(page => page.Page);

    /// <summary>The structure elements in reading order with their depth.</summary>
    public IReadOnlyList<JsonElement> Structure { get; }

    /// <summary>All dictionaries, those of streams included.</summary>
    public IEnumerable<JsonElement> Dictionaries => _objects.Values.Select(Value).Where(value => value.ValueKind == JsonValueKind.Object);

    /// <summary>An entry, followed where it is a reference; null when there is none.</summary>
    public JsonElement? Get(JsonElement dictionary, string key) => Find(dictionary, key) is { } entry ? Follow(entry) : null;

    public string? Name(JsonElement dictionary, string key) => Get(dictionary, key)?.GetString();

    /// <summary>The decoded bytes of the stream that an entry refers to.</summary>
    public byte[] Stream(JsonElement dictionary, string key) =>
        Convert.FromBase64String(_objects[Find(dictionary, key)!.Value.GetString()!].GetProperty("stream").GetProperty("data").GetString()!);

    public string Text(JsonElement dictionary, string key) => Encoding.UTF8.GetString(Stream(dictionary, key));

    public IEnumerable<JsonElement> Items(JsonElement dictionary, string key) => Get(dictionary, key) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(Follow) : [];

    private static JsonElement? Find(JsonElement dictionary, string key) => dictionary.TryGetProperty(key, out var entry) ? entry : null;

    private JsonElement Follow(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.String && _objects.TryGetValue(entry.GetString()!, out var target) ? Value(target) : entry;

    private static JsonElement Value(JsonElement item) => item.TryGetProperty("value", out var value) ? value : item.GetProperty("stream").GetProperty("dict");

    private IEnumerable<(string Reference, JsonElement Page)> Kids(string reference)
    {
        var node = Value(_objects[reference]);
        return Name(node, "/Type") == "/Pages" ? Get(node, "/Kids")!.Value.EnumerateArray().SelectMany(kid => Kids(kid.GetString()!)) : [(reference, node)];
    }

    private IEnumerable<JsonElement> Elements(JsonElement node) =>
        Items(node, "/K").Where(kid => kid.ValueKind == JsonValueKind.Object && Name(kid, "/S") is not null).SelectMany(kid => Elements(kid).Prepend(kid));
}
