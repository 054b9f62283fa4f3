using RoadmapPortal.Documents.Pages;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>What a print of a roadmap says besides its text.</summary>
/// <param name="Draft">Whether «ПРОЕКТ» stands across every page.</param>
/// <param name="Created">When the print was made, in the time zone it is shown in; for an approved revision the moment of approval.</param>
/// <param name="ApprovalMark">A mark that stands outside the requisites, under the text: «Утверждено в системе …» with date, time, name and hash; lines separated by <c>\n</c>; or null.</param>
/// <param name="CanonicalSnapshot">The canonical JSON of the revision, which the file then carries within it; or empty.</param>
public sealed record RoadmapPrint(bool Draft, DateTimeOffset Created, string? ApprovalMark = null, ReadOnlyMemory<byte> CanonicalSnapshot = default)
{
    /// <summary>What a paper is checked by; null for a draft.</summary>
    public PaperCheck? Check { get; init; }

    /// <summary>The electronic signature of the approval; null where a hand signs or nobody does.</summary>
    public ElectronicSignature? Signature { get; init; }
}

/// <summary>What a paper is checked by.</summary>
/// <param name="Code">The short code (<see cref="Domain.Roadmaps.VerificationCode"/>), which stands on every sheet.</param>
/// <param name="Address">The page that says whether the text is in force, which the QR code on the first sheet leads to.</param>
public sealed record PaperCheck(string Code, Uri Address)
{
    internal QrMark Qr => new(Address.AbsoluteUri, $"QR-код: проверка документа по адресу {Address.AbsoluteUri}", ["Проверить, действует ли документ:", $"{Address.Authority}{Address.AbsolutePath}"]);
}

/// <summary>A qualified electronic signature that was verified (63-ФЗ; ГОСТ Р 7.0.97-2025, 5.23). Its mark is printed only where there is one.</summary>
/// <param name="Certificate">The number of the certificate.</param>
/// <param name="Owner">Surname, name and patronymic of the owner.</param>
/// <param name="ValidFrom">The first day on which the certificate is valid.</param>
/// <param name="ValidTo">The last.</param>
public sealed record ElectronicSignature(string Certificate, string Owner, DateOnly ValidFrom, DateOnly ValidTo)
{
    internal IReadOnlyList<string> Mark =>
    [
        "Документ подписан электронной подписью",
        $"Сертификат {Certificate}",
        $"Владелец {Owner}",
        $"Действителен с {OfficialText.Date(ValidFrom)} по {OfficialText.Date(ValidTo)}",
    ];
}
