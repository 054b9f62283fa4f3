using System.Text.Json;
using System.Text.Json.Nodes;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Import.Source.Text;

namespace RoadmapPortal.Documents.Tests.Import.Forms;

/// <summary>The form of a file changes nothing: the same lines are the same roadmap.</summary>
public class OfficeFormsTests
{
    public static TheoryData<string, string> Fictional => EachForm(Texts.Fictional);

    public static TheoryData<string, string> Real => EachForm(RealTextsTests.Files);

    [Theory, MemberData(nameof(Fictional))]
    public void A_text_in_office_form_is_the_same_roadmap(string name, string form) => AssertSame(Texts.Text(name), form);

    [RealTextTheory, MemberData(nameof(Real))]
    public void A_real_text_in_office_form_is_the_same_roadmap(string name, string form) => AssertSame(Texts.RealText(name), form);

    private static TheoryData<string, string> EachForm(string[] names)
    {
        var data = new TheoryData<string, string>();
        foreach (var name in names)
            foreach (var form in OfficeForms.All) data.Add(name, form);
        return data;
    }

    private static void AssertSame(string text, string form)
    {
        var expected = RoadmapImporter.Read(text).Value;
        var read = RoadmapImporter.Read(OfficeForms.Write(form, TextSource.Read(text)), $"карта.{form}").Value;
        Assert.Equal(Content(expected), Content(read));
        Assert.Empty(WordLedger.Lost(text, read));
    }

    /// <summary>The JSON without places, which differ by format.</summary>
    private static string Content(ImportedRoadmap roadmap)
    {
        var json = JsonNode.Parse(ImportJson.Write(roadmap))!;
        Drop(json);
        return json.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static void Drop(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array) Drop(item);
        }
        else if (node is JsonObject fields)
        {
            fields.Remove("source");
            fields.Remove("cells");
            foreach (var (_, value) in fields) Drop(value);
        }
    }
}
