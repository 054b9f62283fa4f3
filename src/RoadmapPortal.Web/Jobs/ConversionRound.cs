using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Import.Conversion;
using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Jobs;

/// <summary>Converts one uploaded file. Any number of instances may do so at once: each file is taken by one of them.</summary>
public sealed class ConversionRound(PortalDbContext db, PortalClock clock, ILogger<ConversionRound> log)
{
    /// <summary>Longer than any conversion takes: whoever began it is no more.</summary>
    public static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(5);

    private static readonly Error Unexpected = new(
        "import-conversion", "Документ не удалось преобразовать. Сохраните его в Word или LibreOffice в формате DOCX и загрузите снова.");

    /// <returns>False when there was none to convert.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        if (await TakeAsync(cancellation) is not { } id) return false;
        var file = await db.PendingImports.AsNoTracking().Where(p => p.Id == id).Select(p => new { p.FileName, p.Content }).FirstOrDefaultAsync(cancellation);
        // Its owner may cancel at any moment.
        if (file is not null) await KeepAsync(id, await ConvertAsync(id, file.FileName, file.Content, cancellation));
        return true;
    }

    /// <returns>Null when there is none, or somebody else was quicker.</returns>
    private async Task<Guid?> TakeAsync(CancellationToken cancellation)
    {
        var (now, abandoned) = (clock.Now, clock.Now - Abandoned);
        var free = db.PendingImports.Where(p => p.State == PendingImportState.Waiting || (p.State == PendingImportState.Converting && p.ConvertingSince < abandoned));
        foreach (var id in await free.OrderBy(p => p.CreatedAt).ThenBy(p => p.Id).Take(10).Select(p => p.Id).ToListAsync(cancellation))
        {
            var taken = await free.Where(p => p.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.State, PendingImportState.Converting).SetProperty(p => p.ConvertingSince, now), cancellation);
            if (taken > 0) return id;
        }

        return null;
    }

    private async Task<Result<byte[]>> ConvertAsync(Guid id, string fileName, byte[] content, CancellationToken cancellation)
    {
        try
        {
            var converted = await DocumentConverter.ConvertAsync(content, FileFormat.Recognise(content, fileName), cancellation);
            return converted.Done && RoadmapImporter.Read(converted.Value, fileName).Error is { } refusal ? refusal : converted;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Not to be cancelled any more: the next start takes it up at once.
            await db.PendingImports.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PendingImportState.Waiting), CancellationToken.None);
            throw;
        }
        catch (Exception e)
        {
            log.LogError(e, "A document cannot be converted");
            return Unexpected;
        }
    }

    /// <returns>0 when its owner has cancelled meanwhile.</returns>
    private Task<int> KeepAsync(Guid id, Result<byte[]> converted)
    {
        var file = db.PendingImports.Where(p => p.Id == id);
        if (converted.Error is not { } refusal)
        {
            var readable = converted.Value;
            return file.ExecuteUpdateAsync(
                set => set.SetProperty(p => p.State, PendingImportState.Ready).SetProperty(p => p.Readable, readable), CancellationToken.None);
        }

        var failure = TextLength.Cut(refusal.Message, PendingImport.FailureMaxLength);
        byte[] nothing = [];
        return file.ExecuteUpdateAsync(
            set => set.SetProperty(p => p.State, PendingImportState.Failed).SetProperty(p => p.Failure, failure).SetProperty(p => p.Content, nothing),
            CancellationToken.None);
    }
}
