using System.CommandLine;
using System.Globalization;
using RoadmapPortal.Web.Features.Network;

namespace RoadmapPortal.Web.Hosting.Commands;

/// <summary><c>verify</c>: compares a PDF with the stored revisions; 1 where it is not one of them.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE.pdf") { Description = "Файл, который нужно сверить" }.AcceptExistingOnly();
        var command = new Command("verify", "Сверить PDF с утверждёнными документами") { file };
        command.SetAction(async (parsed, cancellation) =>
        {
            var given = parsed.GetRequiredValue(file);
            if (given.Length > VerifyForm.MaxBytes) throw new RefusedException("Файл больше 10 МБ: документы портала столько не занимают.");
            await using var scope = await CommandScope.OpenAsync(cancellation);
            var compared = await scope.Get<PaperComparison>().CompareAsync(await File.ReadAllBytesAsync(given.FullName, cancellation), cancellation);
            if (compared.Document is { } document) Console.WriteLine(Words(document));
            if (compared.Match is not (PaperMatch.Official or PaperMatch.Public)) throw new RefusedException(compared.Text);
            Console.WriteLine(compared.Text);
        });
        return command;
    }

    private static string Words(PublicRevisionPage document) => string.Create(
        CultureInfo.InvariantCulture,
        $"{document.Text.Title}\nРедакция № {document.Text.Number} от {document.Text.ApprovedOn:dd.MM.yyyy}{(document.ReplacedBy is { } newer ? $", заменена редакцией № {newer.Number}" : "")}\nSHA-256 текста: {document.Text.Approved.Hash}");
}
