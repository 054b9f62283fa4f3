using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Data;

/// <summary>All organisations, read at once: their names for a text, their kinds for whom it asks.</summary>
public sealed class OrganizationDirectory
{
    private readonly Dictionary<Guid, Entry> _entries;

    private OrganizationDirectory(Dictionary<Guid, Entry> entries)
    {
        _entries = entries;
        Active = entries.Values.Where(o => !o.IsArchived).ToDictionary(o => o.Id, o => o.Kind);
    }

    /// <summary>The organisations in use.</summary>
    public IReadOnlyDictionary<Guid, OrganizationKind> Active { get; }

    public static async Task<OrganizationDirectory> ReadAsync(PortalDbContext db, CancellationToken cancellation) =>
        new(await db.Organizations.OrderBy(o => o.ShortName)
            .Select(o => new Entry(o.Id, o.ShortName, o.Kind, o.IsArchived))
            .ToDictionaryAsync(o => o.Id, cancellation));

    public bool Has(Guid id) => _entries.ContainsKey(id);

    public string NameOf(Guid id) => _entries[id].Name;

    private sealed record Entry(Guid Id, string Name, OrganizationKind Kind, bool IsArchived);
}
