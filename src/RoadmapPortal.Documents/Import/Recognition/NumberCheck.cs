namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>Finds printed numbers that occur twice where the numbering does not restart.</summary>
internal static class NumberCheck
{
    /// <summary>One warning for every repetition.</summary>
    public static IEnumerable<ImportWarning> Doubles(IReadOnlyList<ImportedSection> sections) =>
        Repeated(sections.Select(s => (s.Number, s.Source)), "раздела")
            .Concat(Restarts(sections)
                ? sections.SelectMany(s => Repeated(s.Activities.Select(a => (a.Number, a.Source)), "мероприятия"))
                : Repeated(sections.SelectMany(s => s.Activities).Select(a => (a.Number, a.Source)), "мероприятия"));

    private static bool Restarts(IReadOnlyList<ImportedSection> sections) =>
        sections.Where(s => s.Activities.Count > 0).All(s => s.Activities.FirstOrDefault(a => a.Number.Length > 0) is null or { Number: "1" });

    private static ImportWarning[] Repeated(IEnumerable<(string Number, SourcePointer Source)> numbers, string what)
    {
        var seen = new HashSet<string>();
        return
        [
            .. numbers
                .Where(n => n.Number.Length > 0 && !seen.Add(n.Number))
                .Select(n => new ImportWarning("number-duplicate", $"Номер {what} {n.Number} повторяется.", n.Source)),
        ];
    }
}
