using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>The mark that certifies a copy or an extract (ГОСТ Р 7.0.97, 5.26): who signs it and when.</summary>
/// <param name="Signature">Post and name; what is missing is written in by hand.</param>
/// <param name="Date">The day, or null for a blank.</param>
public sealed record Certification(SignatureLine Signature, DateOnly? Date = null)
{
    internal IEnumerable<Block> Blocks(string words)
    {
        const double size = 12;
        // No paragraph: it keeps what is certified on the same page.
        yield return new EndsLine(words, "") { SizePt = size, SpaceBeforePt = 24 };
        yield return new EndsLine(Signature.Post, OfficialText.SignatureRule + SignatureName.Of(Signature.Name)) { SizePt = size, SpaceBeforePt = 14 };
        yield return new EndsLine(Date is { } day ? OfficialText.Date(day) : OfficialText.BlankDate, "") { SizePt = size, SpaceBeforePt = 8 };
    }
}
