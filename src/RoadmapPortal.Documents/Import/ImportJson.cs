using System.Text.Encodings.Web;
using System.Text.Json;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Documents.Import;

/// <summary>
/// The JSON of the commands <c>import</c>, <c>deadline</c> and <c>parties</c>. Cyrillic is written as it is: the output is meant
/// for a terminal, a file or <c>application/json</c>, never for the inside of an HTML page.
/// </summary>
public static class ImportJson
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static readonly JsonSerializerOptions Indented = new(OneLine) { WriteIndented = true };

    /// <summary>An imported roadmap, indented.</summary>
    public static string Write(ImportedRoadmap roadmap)
    {
        ArgumentNullException.ThrowIfNull(roadmap);
        return JsonSerializer.Serialize(
            new
            {
                title = roadmap.Title,
                period = roadmap.Period is { } period ? new { from = period.Months.FromMonth, to = period.Months.ToMonth, text = period.Text } : null,
                approval = Approval(roadmap.Approval),
                endorsements = roadmap.Endorsements.Select(Endorsement),
                order = roadmap.Order is { } order ? Order(order) : null,
                note = roadmap.Note,
                closingSignature = roadmap.ClosingSignature is { } closing ? new { post = closing.Post, name = closing.Name } : null,
                columns = roadmap.Columns.Select(Column),
                sections = roadmap.Sections.Select(s => Section(s, roadmap.Columns)),
                unrecognized = roadmap.Unrecognized.Select(Text),
                formText = roadmap.FormText.Select(Text),
                warnings = roadmap.Warnings.Select(w => new { code = w.Code, message = w.Message, source = Source(w.Source) }),
            },
            Indented);
    }

    /// <summary>How a deadline is understood, in one line.</summary>
    /// <param name="text">The deadline as typed.</param>
    /// <param name="schedule">Its reading.</param>
    public static string Write(string text, Schedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return JsonSerializer.Serialize(
            new { text, kind = schedule.Kind.Code(), windows = Windows(schedule), due = Code(schedule.Due), explanation = schedule.Explanation },
            OneLine);
    }

    /// <summary>How a "responsible" cell is split, in one line.</summary>
    /// <param name="text">The cell as typed.</param>
    /// <param name="reading">Its reading.</param>
    public static string Write(string text, PartyReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return JsonSerializer.Serialize(new { text, parties = reading.Parties.Select(Party), unrecognized = reading.Unrecognized }, OneLine);
    }

    internal static object Approval(ApprovalStamp stamp) => new
    {
        mode = stamp.Mode switch
        {
            ApprovalMode.ByOfficial => "official",
            ApprovalMode.ByDocument => "document",
            ApprovalMode.ByBody => "body",
            _ => "none",
        },
        post = stamp.Post,
        organization = stamp.Organization,
        name = stamp.Name,
        date = Day(stamp.Date),
        orderDate = Day(stamp.OrderDate),
        orderNumber = stamp.OrderNumber,
        text = stamp.Text,
    };

    internal static object Endorsement(EndorsementStamp stamp) =>
        new { post = stamp.Post, organization = stamp.Organization, name = stamp.Name, date = Day(stamp.Date), text = stamp.Text };

    internal static object Column(RoadmapColumn column) => new { kind = Code(column.Kind), title = column.Title };

    internal static object Order(Order order) => new
    {
        institution = order.Institution,
        number = order.Number,
        date = Day(order.Date),
        place = order.Place,
        subject = order.Subject,
        preamble = order.Preamble,
        clauses = order.Clauses.Select(c => new { number = c.Number, text = c.Printed(), charged = c.Charged }),
        signatory = order.SignatoryPost is null && order.SignatoryName is null ? null : $"{order.SignatoryPost} {order.SignatoryName}".Trim(),
    };

    private static object Section(ImportedSection section, IReadOnlyList<RoadmapColumn> columns) => new
    {
        number = section.Number,
        title = section.Title,
        activities = section.Activities.Select(a => Activity(a, columns)),
        source = Source(section.Source),
    };

    private static object Activity(ImportedActivity activity, IReadOnlyList<RoadmapColumn> columns) => new
    {
        number = activity.Number,
        text = activity.Text,
        deadline = new { text = activity.Deadline, kind = activity.Schedule.Kind.Code(), windows = Windows(activity.Schedule), due = Code(activity.Schedule.Due) },
        audience = activity.AudienceParties.Select(p => p.Text),
        audienceText = activity.Audience,
        responsible = activity.ResponsibleParties.Select(Party),
        responsibleText = activity.Responsible,
        result = activity.Result,
        other = Other(activity.Other, columns),
        source = Source(activity.Source),
        cells = Cells(activity, columns),
    };

    /// <summary>Where the pieces of each filled cell stand, by column title.</summary>
    private static Dictionary<string, IEnumerable<object>> Cells(ImportedActivity activity, IReadOnlyList<RoadmapColumn> columns)
    {
        var cells = new Dictionary<string, IEnumerable<object>>();
        foreach (var (column, sources) in columns.Zip(activity.Cells))
            if (sources.Count > 0) cells.TryAdd(column.Title, sources.Select(Source));
        return cells;
    }

    /// <summary>By column title; a second column of the same title is told apart by its count.</summary>
    internal static Dictionary<string, string> Other(IReadOnlyList<string> texts, IReadOnlyList<RoadmapColumn> columns)
    {
        var cells = new Dictionary<string, string>();
        foreach (var (title, cell) in columns.Where(c => c.Kind == ColumnKind.Other).Select(c => c.Title).Zip(texts))
        {
            var key = title;
            for (var n = 2; !cells.TryAdd(key, cell); n++) key = $"{title} ({n})";
        }

        return cells;
    }

    internal static object Party(Party party) => new { kind = Code(party.Kind), text = party.Text };

    private static object Text(ImportedText text) => new { text = text.Text, source = Source(text.Source) };

    /// <summary>Only what applies to the format, as the contract has it.</summary>
    private static Dictionary<string, object> Source(SourcePointer source)
    {
        var place = new Dictionary<string, object>();
        Add("line", source.Line);
        Add("table", source.Table);
        if (source.Table is not null) Add("row", source.Row);
        Add("cell", source.Cell);
        Add("paragraph", source.Paragraph);
        Add("note", source.Note);
        Add("sheet", source.Sheet);
        Add("cell", source.Address);
        return place;

        void Add(string name, object? value)
        {
            if (value is not null) place[name] = value;
        }
    }

    private static IEnumerable<string> Windows(Schedule schedule) => schedule.Windows.Select(w => w.ToString());

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    internal static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
