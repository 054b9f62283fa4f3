using System.Text.Json;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Documents.Tests.Import;

public class ImportJsonTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonElement Order = Parse("order.txt");

    [Fact]
    public void A_roadmap_has_the_fields_of_the_contract()
    {
        Assert.Equal(
            ["title", "period", "approval", "endorsements", "order", "note", "closingSignature", "columns", "sections", "unrecognized", "formText", "warnings"],
            Names(Order));
        Assert.Equal(["from", "to", "text"], Names(Order.GetProperty("period")));
        Assert.Equal(["mode", "post", "organization", "name", "date", "orderDate", "orderNumber", "text"], Names(Order.GetProperty("approval")));
        Assert.Equal(
            ["institution", "number", "date", "place", "subject", "preamble", "clauses", "signatory"],
            Names(Order.GetProperty("order")));
        Assert.Equal(["number", "title", "activities", "source"], Names(Order.GetProperty("sections")[0]));
        Assert.Equal(
            ["number", "text", "deadline", "audience", "audienceText", "responsible", "responsibleText", "result", "other", "source", "cells"],
            Names(Order.GetProperty("sections")[0].GetProperty("activities")[0]));
    }

    [Fact]
    public void An_activity_is_written_with_its_readings()
    {
        var activity = Order.GetProperty("sections")[0].GetProperty("activities")[0];

        Assert.Equal("1", activity.GetProperty("number").GetString());
        Assert.Equal("yearly_due_by", activity.GetProperty("deadline").GetProperty("kind").GetString());
        Assert.Equal("2023-01-01..2023-10-01", activity.GetProperty("deadline").GetProperty("windows")[0].GetString());
        Assert.Equal("""{"kind":"person","text":"Клёнова К.С."}""", Compact(activity.GetProperty("responsible")[0]));
        Assert.Equal("""{"line":46}""", Compact(activity.GetProperty("source")));
        Assert.Equal("""[{"line":46}]""", Compact(activity.GetProperty("cells").GetProperty("Срок реализации")));
    }

    [Fact]
    public void Requisites_are_iso_dates_and_codes()
    {
        Assert.Equal("document", Order.GetProperty("approval").GetProperty("mode").GetString());
        Assert.Equal("2023-03-06", Order.GetProperty("approval").GetProperty("orderDate").GetString());
        Assert.Equal("2023-03-06", Order.GetProperty("order").GetProperty("date").GetString());
        Assert.Equal("Директор МКУ СЦМР В.Г. Берёзова", Order.GetProperty("order").GetProperty("signatory").GetString());
        Assert.Equal(JsonValueKind.Null, Order.GetProperty("note").ValueKind);
    }

    [Fact]
    public void Other_columns_are_written_by_title_and_doubles_are_told_apart()
    {
        var json = ImportJson.Write(RoadmapImporter.Read("№\tМероприятие\tСрок\tОтветственный\tМесто\tМесто\n1.\tСеминар\tмай\tМетодисты\tшкола\tлицей\n").Value);

        Assert.Equal(
            """{"Место":"школа","Место (2)":"лицей"}""",
            Compact(JsonDocument.Parse(json).RootElement.GetProperty("sections")[0].GetProperty("activities")[0].GetProperty("other")));
    }

    [Fact]
    public void Cyrillic_is_written_as_it_is() =>
        Assert.Contains("«учитель-учитель»", ImportJson.Write(Texts.Read("order.txt")), StringComparison.Ordinal);

    [Fact]
    public void A_deadline_is_one_line()
    {
        var period = Period.TryParse("2022-10", "2023-12")!;

        Assert.StartsWith(
            """{"text":"Октябрь-декабрь 2022 г.","kind":"month_range","windows":["2022-10-01..2022-12-31"],"due":"hard","explanation":""",
            ImportJson.Write("Октябрь-декабрь 2022 г.", DeadlineReader.Read("Октябрь-декабрь 2022 г.", period)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Parties_are_one_line() =>
        Assert.Equal(
            """{"text":"МКУ «ИМЦ», наставники","parties":[{"kind":"organization","text":"МКУ «ИМЦ»"},{"kind":"role","text":"наставники"}],"unrecognized":[]}""",
            ImportJson.Write("МКУ «ИМЦ», наставники", PartyReader.Read("МКУ «ИМЦ», наставники")));

    private static JsonElement Parse(string name) => JsonDocument.Parse(ImportJson.Write(Texts.Read(name))).RootElement;

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element, Plain);
}
