using System.Text.Json;
using RoadmapPortal.Documents.Publishing;
using RoadmapPortal.Documents.Tests.Roadmaps;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Tests.Publishing;

/// <summary>The shape that others rely on: whoever changes it here changes it for them.</summary>
public class RoadmapJsonTests
{
    [Fact]
    public void The_shape_is_that_of_version_1()
    {
        var json = Root();
        Assert.Equal(1, json.GetProperty("schemaVersion").GetInt32());
        Assert.Equal(
            "schemaVersion, id, url, status, revision, title, owner, period, approval, endorsements, order, note, closingSignature, columns, progress, sections, revisions",
            Names(json));
        Assert.Equal("number, title, activities", Names(json.GetProperty("sections")[0]));
        Assert.Equal("state, expected, done, notDone, postponed, overdue, percent", Names(json.GetProperty("progress")));
        Assert.Equal("number, approvedAt, sha256, url", Names(json.GetProperty("revisions")[0]));
        var activity = json.GetProperty("sections")[0].GetProperty("activities")[0];
        Assert.Equal("key, url, number, text, deadline, audience, audienceText, responsible, responsibleText, result, other, progress", Names(activity));
        Assert.Equal("text, kind, windows, due", Names(activity.GetProperty("deadline")));
        Assert.Equal("kind, title", Names(json.GetProperty("columns")[0]));
    }

    [Fact]
    public void Addresses_lie_below_the_page_and_statuses_have_codes()
    {
        var json = Root();
        var activity = json.GetProperty("sections")[0].GetProperty("activities")[0];
        Assert.Equal($"https://plans.example.org/network/roadmaps/set/activities/{activity.GetProperty("key").GetString()}", activity.GetProperty("url").GetString());
        Assert.Equal("https://plans.example.org/network/roadmaps/set/revisions/1", json.GetProperty("revisions")[0].GetProperty("url").GetString());
        Assert.Equal("in_force", json.GetProperty("status").GetString());
        Assert.Equal("done", activity.GetProperty("progress").GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("sections")[0].GetProperty("activities")[1].GetProperty("progress").ValueKind);
    }

    private static JsonElement Root()
    {
        var text = SampleRoadmaps.Network();
        var roadmap = new PublishedRoadmap
        {
            Text = text,
            Url = new Uri("https://plans.example.org/network/roadmaps/set"),
            Status = PublicStatus.InForce,
            Revisions = [new PublishedRevision(1, DateTimeOffset.UnixEpoch, "abc")],
            Rows = new Dictionary<string, ProgressCount> { [text.Sections[0].Activities[0].Key] = ProgressCount.Of(OccurrenceStatus.Done, OccurrenceState.Settled, 2) },
        };
        return JsonDocument.Parse(RoadmapJson.Write(roadmap)).RootElement;
    }

    private static string Names(JsonElement element) => string.Join(", ", element.EnumerateObject().Select(member => member.Name));
}
