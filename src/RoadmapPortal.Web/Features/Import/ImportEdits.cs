using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>
/// The choices of the preview as values of its lists, and back. A list left alone sends nothing: «which» and «what» are sent only of what
/// is chosen anew, so that a page that was opened earlier changes nothing else. «What» left empty takes a choice back.
/// </summary>
public static class ImportEdits
{
    private const char Is = '=';
    private const char Added = '+';

    /// <summary>A name or a cell as values name it.</summary>
    public static string Key(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    public static string Column(int index, ImportColumn? kind) => string.Create(CultureInfo.InvariantCulture, $"{index}{Is}{kind}");

    public static string Line(int position, LineKind? kind) => string.Create(CultureInfo.InvariantCulture, $"{position}{Is}{kind}");

    /// <summary>Another name instead of one.</summary>
    public static string Name(string text, string? other) => $"{Key(text)}{Is}{other}";

    /// <summary>A name for the directories.</summary>
    public static string AddedName(string text, OrganizationKind? kind) => $"{Key(text)}{Added}{kind}";

    public static string Answering(string responsible, Addressees? chosen) =>
        $"{Key(responsible)}{Is}{chosen?.Mode}{(chosen is { Kinds: [var kind, ..] } ? $":{kind}" : "")}";

    /// <summary>What is chosen already together with what the form says.</summary>
    public static ImportChoices Apply(ImportPreview preview, ConfirmForm form)
    {
        var (before, corrections) = (preview.Choices, preview.Choices.Corrections);
        var columns = Merge(corrections.Columns, Parsed<ImportColumn>(form.Columns).Where(c => c.Key >= 0 && c.Key < preview.Text.Header.Count));
        var lines = Merge(corrections.Lines, Parsed<LineKind>(form.Lines).Where(l => l.Key > 0 && l.Key <= preview.Text.Lines.Count));
        var (names, added) = Names(preview, form.Names);
        return before with
        {
            Corrections = new ImportCorrections { Columns = columns, Lines = lines, Names = names },
            Added = added,
            Addressees = Renamed(Merge(before.Addressees, Chosen(preview, form.Answering)), corrections.Names, names),
            Title = form.Title is null ? before.Title : Typed(FormText.Clean(form.Title), preview.Text.Title),
            Period = Same(form.Period, new PeriodForm()) ? before.Period : Same(form.Period, ConfirmForm.PeriodOf(preview.Text)) ? null : form.Period,
        };
    }

    /// <summary>Null while it is what was recognised.</summary>
    private static string? Typed(string title, string? recognised) => title == recognised ? null : title;

    /// <summary>Where on the page somebody was: the first line that changed, or the part whose button was pressed.</summary>
    public static string Place(ConfirmForm form) =>
        Parsed<LineKind>(form.Lines).Select(l => $"line-{l.Key}").FirstOrDefault() ?? (form.At is "columns" or "names" or "answering" ? form.At : "source");

    private static (Dictionary<string, string> Names, Dictionary<string, OrganizationKind?> Added) Names(ImportPreview preview, IEnumerable<string?> values)
    {
        var names = preview.Choices.Corrections.Names.ToDictionary();
        var added = preview.Choices.Added.ToDictionary();
        var lines = preview.Names.ToDictionary(name => Key(name.Text));
        foreach (var value in values.OfType<string>().Where(v => v.Length > 16))
        {
            if (!lines.TryGetValue(value[..16], out var line)) continue;
            var what = value[17..];
            if (value[16] == Added && line.MayBeAdded)
            {
                added[line.Text] = Enum.TryParse<OrganizationKind>(what, out var kind) && Enum.IsDefined(kind) ? kind : line.ProposedKind;
                continue;
            }

            added.Remove(line.Text);
            if (line.Offered.Contains(what)) names[line.Text] = what;
            else if (what.Length == 0) names.Remove(line.Text);
        }

        return (names, added);
    }

    private static IEnumerable<KeyValuePair<string, Addressees?>> Chosen(ImportPreview preview, IEnumerable<string?> values)
    {
        var lines = preview.Answering.ToDictionary(line => Key(line.Responsible));
        foreach (var value in values.OfType<string>().Where(v => v.Length > 16))
        {
            if (!lines.TryGetValue(value[..16], out var line)) continue;
            var what = value[17..];
            yield return new(line.Responsible, AnsweringLine.Offered.FirstOrDefault(offered => Answering(line.Responsible, offered)[17..] == what));
        }
    }

    /// <summary>A choice goes on to hold when names in its cell are replaced.</summary>
    private static Dictionary<string, Addressees> Renamed(
        Dictionary<string, Addressees> chosen, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> names)
    {
        var fresh = names.Where(name => !before.ContainsKey(name.Key)).ToDictionary();
        var renamed = new Dictionary<string, Addressees>();
        foreach (var (responsible, addressees) in chosen) renamed[PartyNames.Replace(responsible, fresh)] = addressees;
        return renamed;
    }

    private static Dictionary<TKey, TValue> Merge<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> before, IEnumerable<KeyValuePair<TKey, TValue?>> chosen)
        where TKey : notnull where TValue : class
    {
        var merged = before.ToDictionary();
        foreach (var (key, value) in chosen)
        {
            if (value is null) merged.Remove(key);
            else merged[key] = value;
        }

        return merged;
    }

    private static Dictionary<int, TKind> Merge<TKind>(IReadOnlyDictionary<int, TKind> before, IEnumerable<KeyValuePair<int, TKind?>> chosen) where TKind : struct
    {
        var merged = before.ToDictionary();
        foreach (var (key, value) in chosen)
        {
            if (value is { } kind) merged[key] = kind;
            else merged.Remove(key);
        }

        return merged;
    }

    private static IEnumerable<KeyValuePair<int, TKind?>> Parsed<TKind>(IEnumerable<string?> values) where TKind : struct, Enum
    {
        foreach (var value in values)
        {
            if (value?.Split(Is, 2) is not [var which, var what] || !int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
            if (what.Length == 0) yield return new(number, null);
            else if (Enum.TryParse<TKind>(what, out var kind) && Enum.IsDefined(kind)) yield return new(number, kind);
        }
    }

    private static bool Same(PeriodForm one, PeriodForm other) =>
        (one.FromMonth, one.FromYear, one.ToMonth, one.ToYear) == (other.FromMonth, other.FromYear, other.ToMonth, other.ToYear);
}
