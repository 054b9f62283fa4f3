using System.Text.Json;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Publishing;

/// <summary>
/// A published roadmap as JSON, in the words of the JSON of <c>import</c> where both say the same. Members are only added within a
/// <c>schemaVersion</c>; one that goes or changes its meaning makes the next.
/// </summary>
public static class RoadmapJson
{
    /// <summary>The version of the shape.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The type under which the file is sent.</summary>
    public const string ContentType = "application/json; charset=utf-8";

    /// <summary>The file.</summary>
    public static byte[] Write(PublishedRoadmap roadmap)
    {
        ArgumentNullException.ThrowIfNull(roadmap);
        var text = roadmap.Text;
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                schemaVersion = SchemaVersion,
                id = text.RoadmapId,
                url = roadmap.Url,
                status = ImportJson.Code(roadmap.Status),
                revision = text.Revision,
                title = text.Title,
                owner = text.Owner,
                period = new { from = text.PeriodFrom, to = text.PeriodTo },
                approval = ImportJson.Approval(text.Approval),
                endorsements = text.Endorsements.Select(ImportJson.Endorsement),
                order = text.Order is { } order ? ImportJson.Order(order) : null,
                note = text.Note,
                closingSignature = text.ClosingSignature is { } closing ? new { post = closing.Post, name = closing.Name } : null,
                columns = text.Columns.Select(ImportJson.Column),
                progress = Progress(roadmap.Progress),
                sections = text.Sections.Select(s => new { number = s.Number, title = s.Title, activities = s.Activities.Select(a => Activity(roadmap, a)) }),
                revisions = roadmap.Revisions.Select(r => new
                {
                    number = r.Number, approvedAt = r.ApprovedAt, sha256 = r.Hash, url = $"{roadmap.Url.AbsoluteUri}/revisions/{r.Number}",
                }),
            },
            ImportJson.Indented);
    }

    private static object Activity(PublishedRoadmap roadmap, ActivitySnapshot activity) => new
    {
        key = activity.Key,
        url = roadmap.UrlOf(activity),
        number = activity.Number,
        text = activity.Text,
        deadline = new { text = activity.Deadline, kind = activity.DeadlineKind, windows = activity.Windows, due = activity.Due },
        audience = activity.AudienceParties.Select(p => p.Text),
        audienceText = activity.Audience,
        responsible = activity.ResponsibleParties.Select(ImportJson.Party),
        responsibleText = activity.Responsible,
        result = activity.Result,
        other = ImportJson.Other(activity.Other, roadmap.Text.Columns),
        progress = roadmap.Rows.TryGetValue(activity.Key, out var count) ? Progress(count) : null,
    };

    /// <summary>Figures alone: who reported what is not published.</summary>
    private static object Progress(ProgressCount count) => new
    {
        state = ActivityStates.Of(count).Code(),
        expected = count.Expected,
        done = count.Done,
        notDone = count.NotDone,
        postponed = count.Postponed,
        overdue = count.Overdue,
        percent = count.Percent,
    };
}
