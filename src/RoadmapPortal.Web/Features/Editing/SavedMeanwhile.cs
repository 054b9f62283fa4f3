using System.Security.Cryptography;
using System.Text;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Editing;

/// <summary>The roadmap that a form belongs to, for the way back and for what the form offers.</summary>
public sealed record RoadmapCrumb(Guid Id, string Title, NumberingMode Numbering)
{
    private const int ShortLength = 60;

    /// <summary>The beginning of the title, for the way back.</summary>
    public string ShortTitle => Title.Length <= ShortLength ? Title : $"{Title[..ShortLength].TrimEnd()}…";

    public static RoadmapCrumb Of(Roadmap roadmap) => new(roadmap.Id, roadmap.Title.ReplaceLineEndings(" "), roadmap.Numbering);
}

/// <summary>A field of a form by its name, as text.</summary>
public sealed record FormValue(string Name, string Text);

/// <summary>A field that says one thing in the form and another in the database.</summary>
public sealed record FieldDifference(string Name, string Typed, string Saved);

/// <summary>Who last changed the roadmap, as the audit trail knows it.</summary>
public sealed record LastChange(string By, DateTimeOffset At);

/// <summary>What somebody else saved while a form was open, beside what was typed.</summary>
public sealed record SavedMeanwhile(IReadOnlyList<FieldDifference> Differences, LastChange? Change)
{
    public static readonly Error Error = new("saved-meanwhile",
        "Пока вы вносили правки, эти данные изменил кто-то другой. В полях – то, что ввели вы; ниже видно, что сохранено. Нажмите «Сохранить» ещё раз, чтобы заменить сохранённое своим.");

    /// <summary>
    /// What a form remembers of the values it was opened with. The version of a row would not do: moving a row renumbers its neighbours,
    /// and nobody would call that a change of what one is typing.
    /// </summary>
    public static string Fingerprint(IEnumerable<FormValue> values) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', values.Select(v => v.Text)))));

    /// <summary>The fields that differ; a form that says what is saved anyway conflicts with nobody.</summary>
    public static IReadOnlyList<FieldDifference> Compare(IEnumerable<FormValue> typed, IEnumerable<FormValue> saved) =>
        [.. typed.Zip(saved, (mine, theirs) => new FieldDifference(mine.Name, mine.Text, theirs.Text)).Where(field => field.Typed != field.Saved)];
}
