using FluentValidation;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>A file to compare with the documents of the portal.</summary>
public sealed class VerifyForm
{
    /// <summary>The largest file, bytes: a document of a thousand rows with the marks of several signatures is far smaller.</summary>
    public const int MaxBytes = 10 << 20;

    /// <summary>The largest request, bytes.</summary>
    public const int MaxRequestBytes = MaxBytes + (64 << 10);

    public IFormFile? File { get; set; }
}

/// <summary>What may be compared.</summary>
public sealed class VerifyFormValidator : AbstractValidator<VerifyForm>
{
    public VerifyFormValidator() => RuleFor(form => form.File)
        .Cascade(CascadeMode.Stop)
        .Must(file => file is { Length: > 0 }).WithMessage("Выберите файл PDF.")
        .Must(file => file!.Length <= VerifyForm.MaxBytes).WithMessage("Файл больше 10 МБ: документы портала столько не занимают.")
        .Must(file => BeginsLikePdf(file!)).WithMessage("Это не PDF. Word, Excel и сканы сверить нельзя: проверьте бумагу по коду внизу листа.");

    private static bool BeginsLikePdf(IFormFile file)
    {
        Span<byte> start = stackalloc byte[5];
        using var stream = file.OpenReadStream();
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("%PDF-"u8);
    }
}
