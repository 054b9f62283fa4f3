using System.Text.RegularExpressions;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Tests.Pdf;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Tests.Import;

/// <summary>What the public reads of whole documents, on the page and in the PDF.</summary>
public partial class PublicEditionTests
{
    public static TheoryData<string> Fictional => new(Texts.Fictional);

    public static TheoryData<string> Real => RealTextsTests.Names;

    [Theory]
    [MemberData(nameof(Fictional))]
    public void Nobody_is_named_in_the_public_edition(string name) => AssertNobodyIsNamed(Texts.Read(name));

    [RealTextTheory]
    [MemberData(nameof(Real))]
    public void Nobody_is_named_in_the_public_edition_of_a_real_roadmap(string name) => AssertNobodyIsNamed(Texts.ReadReal(name));

    private static void AssertNobodyIsNamed(ImportedRoadmap imported)
    {
        var original = imported.ToSnapshot();
        var edition = PublicEdition.Of(original);
        var names = TextsOf(original).SelectMany(Surnames).ToHashSet();
        Assert.Equal(imported.Sections.SelectMany(s => s.Activities).Any(a => a.ResponsibleParties.Any(p => p.Kind == PartyKind.Person)), names.Count > 0);

        Assert.All(TextsOf(edition), text => Assert.DoesNotContain(names, name => text.Contains(name, StringComparison.Ordinal)));
        var pages = string.Concat(PdfTools.PageTexts(PdfWriter.Write(RoadmapPages.Compose(edition, new RoadmapPrint(Draft: false, DateTimeOffset.UnixEpoch)))));
        Assert.All(names.Except(Signatories(original)), name => Assert.DoesNotContain(name, pages, StringComparison.Ordinal));
        Assert.All(
            original.Sections.SelectMany(s => s.Activities).Zip(edition.Sections.SelectMany(s => s.Activities)).Where(row => !TextsOf(row.First).Any(text => Surnames(text).Any())),
            row => Assert.Equal(TextsOf(row.First), TextsOf(row.Second)));
        Assert.Equal((original.Title, original.Approval), (edition.Title, edition.Approval));
    }

    private static IEnumerable<string> TextsOf(RoadmapSnapshot snapshot) =>
    [
        snapshot.Note ?? "", snapshot.Order?.Preamble ?? "", .. snapshot.Order?.Clauses.Select(c => c.Printed()) ?? [],
        .. snapshot.Sections.Select(s => s.Title), .. snapshot.Sections.SelectMany(s => s.Activities).SelectMany(TextsOf),
    ];

    private static string[] TextsOf(ActivitySnapshot row) => [row.Text, row.Deadline, row.Audience, row.Responsible, row.Result, .. row.Other];

    private static IEnumerable<string> Signatories(RoadmapSnapshot snapshot) =>
        snapshot.Endorsements.Select(e => e.Name)
            .Concat([snapshot.Approval.Name, snapshot.Order?.SignatoryName, snapshot.ClosingSignature?.Name])
            .SelectMany(name => Surnames(name ?? ""));

    private static IEnumerable<string> Surnames(string text) =>
        BeforeInitials().Matches(text).Concat(AfterInitials().Matches(text)).Select(match => match.Groups[1].Value).Where(word => word.Any(char.IsLower));

    [GeneratedRegex(@"(\p{Lu}[\p{L}-]+)\s*\p{Lu}\.\s?\p{Lu}\.")]
    private static partial Regex BeforeInitials();

    [GeneratedRegex(@"(?<!\p{Lu}\p{Ll}+\s)\p{Lu}\.\s?\p{Lu}\.\s?(\p{Lu}[\p{L}-]+)")]
    private static partial Regex AfterInitials();
}
