using System.Globalization;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>What prints of roadmaps say besides their text: one place for the marks of drafts, of revisions and of their public editions.</summary>
public sealed class RoadmapPrints(PortalClock clock, PortalLinks links)
{
    /// <summary>A working text, printed now.</summary>
    public RoadmapPrint Draft() => new(Draft: true, clock.Local(clock.Now));

    /// <summary>A revision as its approver signed it, with the data it was made from.</summary>
    public RoadmapPrint Approved(int number, string hash, DateTimeOffset at, string by, byte[] canonical) => new(
        Draft: false,
        clock.Local(at),
        string.Create(CultureInfo.InvariantCulture, $"Утверждено на портале дорожных карт {clock.Local(at):dd.MM.yyyy' в 'HH:mm}, {by}\nРедакция №\u00A0{number}, SHA-256 {hash}"),
        canonical)
    {
        Check = Check(hash),
    };

    /// <summary>A revision without the names of persons.</summary>
    public RoadmapPrint Public(int number, string hash, DateTimeOffset at) => new(
        Draft: false,
        clock.Local(at),
        $"Публичная версия редакции №\u00A0{number}: имена исполнителей не публикуются.\nПодлинник хранится в методическом центре, его SHA-256: {hash}")
    {
        Check = Check(hash),
    };

    private PaperCheck Check(string hash)
    {
        var code = VerificationCode.Of(hash);
        return new PaperCheck(code, links.To($"/verify/{code}"));
    }
}
