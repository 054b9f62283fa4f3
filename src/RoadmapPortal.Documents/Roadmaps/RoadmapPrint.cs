namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>What a print of a roadmap says besides its text.</summary>
/// <param name="Draft">Whether «ПРОЕКТ» stands across every page.</param>
/// <param name="Created">When the print was made, in the time zone it is shown in; for an approved revision the moment of approval.</param>
/// <param name="ApprovalMark">A mark that stands outside the requisites, under the text: «Утверждено в системе …» with date, time, name and hash; lines separated by <c>\n</c>; or null.</param>
/// <param name="CanonicalSnapshot">The canonical JSON of the revision, which the file then carries within it; or empty.</param>
public sealed record RoadmapPrint(bool Draft, DateTimeOffset Created, string? ApprovalMark = null, ReadOnlyMemory<byte> CanonicalSnapshot = default);
