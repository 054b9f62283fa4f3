using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Dictionaries;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Editing;

/// <summary>What the pages of the editor show beside the roadmap itself.</summary>
public sealed class EditingQueries(PortalDbContext db)
{
    /// <summary>The most entries of a dictionary that a page carries along.</summary>
    private const int MaxOffered = 300;

    public async Task<EditPage> EditAsync(Roadmap roadmap, CancellationToken cancellation)
    {
        var directory = await OrganizationDirectory.ReadAsync(db, cancellation);
        var warnings = RoadmapCheck.Of(roadmap, [.. directory.Active.Select(o => (o.Key, o.Value))]);
        var lead = $"{Russian.PeriodText(roadmap.PeriodFrom, roadmap.PeriodTo)} · {directory.NameOf(roadmap.OwnerId)}";
        return EditPage.Of(roadmap, lead, warnings, directory.NameOf);
    }

    /// <summary>The form of a row.</summary>
    /// <param name="roadmap">The roadmap.</param>
    /// <param name="section">The section that has the row, or will.</param>
    /// <param name="activity">Null for a new row.</param>
    /// <param name="form">What is typed.</param>
    /// <param name="cancellation">Ends the query.</param>
    public async Task<ActivityPage> ActivityAsync(Roadmap roadmap, Section section, Activity? activity, ActivityForm form, CancellationToken cancellation)
    {
        var listed = activity?.Addressees.OrganizationIds ?? [];
        var organizations = await db.Organizations.AsNoTracking().Where(o => !o.IsArchived || listed.Contains(o.Id))
            .Select(o => new { o.Id, o.ShortName, o.Name, o.Kind }).ToListAsync(cancellation);
        var staff = await db.Staff.AsNoTracking().Where(s => s.OrganizationId == roadmap.OwnerId && !s.IsArchived)
            .OrderBy(s => s.FullName).Select(s => s.FullName).ToListAsync(cancellation);
        form.AddSpareWindows();
        return new ActivityPage(form, RoadmapCrumb.Of(roadmap))
        {
            ActivityId = activity?.Id,
            Number = activity?.PrintedNumber ?? "",
            SectionId = section.Id,
            Section = PrintedNumbers.Before(section.PrintedNumber, section.Title),
            Columns = roadmap.Columns,
            Period = roadmap.Period,
            Organizations =
            [
                .. organizations.OrderByDescending(o => o.Kind.IsEducational()).ThenBy(o => o.Kind).ThenBy(o => o.ShortName, SchoolNames.Order)
                    .Select(o => new SelectListItem(o.ShortName, $"{o.Id}")),
            ],
            Names = new KnownNames(
                new PartyMatcher(
                [
                    .. organizations.Select(o => new KnownParty(PartyKind.Organization, o.ShortName, o.Name)),
                    .. staff.Select(KnownParty.OfStaff),
                ]),
                new PartyMatcher(roadmap.Activities.Where(a => a != activity).SelectMany(a => a.Responsible).Distinct().Select(p => new KnownParty(p.Kind, p.Text)))),
            Audiences = await OfferedAsync(db.Audiences, cancellation),
            DocumentKinds = await OfferedAsync(db.DocumentKinds, cancellation),
        };
    }

    /// <summary>The form of the header, with the organisations that can be asked to concur: those in use that are no schools, and those asked already.</summary>
    public async Task<HeaderPage> HeaderAsync(HeaderForm form, Roadmap roadmap, CancellationToken cancellation)
    {
        List<Guid> asked = [.. roadmap.Endorsements.Select(e => e.AskedId).OfType<Guid>()];
        var partners = await db.Organizations.AsNoTracking()
            .Where(o => asked.Contains(o.Id) || (o.Id != roadmap.OwnerId && !o.IsArchived && !OrganizationKinds.Educational.Contains(o.Kind)))
            .OrderBy(o => o.ShortName).Select(o => new { o.Id, o.ShortName }).ToListAsync(cancellation);
        return HeaderPage.Of(form, roadmap, [.. partners.Select(o => new SelectListItem(o.ShortName, $"{o.Id}"))]);
    }

    /// <summary>An approval block to begin with: the owner's director signs, where the portal knows one.</summary>
    public async Task<ApprovalStamp> DraftApprovalAsync(ApprovalMode mode, Guid ownerId, CancellationToken cancellation)
    {
        if (mode != ApprovalMode.ByOfficial) return new ApprovalStamp(mode);
        var owner = await db.Organizations.Where(o => o.Id == ownerId).Select(o => o.ShortName).FirstAsync(cancellation);
        var directors = await db.Users.Where(u => u.OrganizationId == ownerId && u.Role == Role.Director && !u.IsDisabled)
            .Select(u => u.DisplayName).Take(2).ToListAsync(cancellation);
        return new ApprovalStamp(mode, "Директор", owner, directors is [var only] ? SignatureName.Of(only) : null);
    }

    /// <summary>An order to begin with; the letterhead of the owner's last order is taken over.</summary>
    public async Task<Order> DraftOrderAsync(Roadmap roadmap, CancellationToken cancellation)
    {
        var owner = await db.Organizations.Where(o => o.Id == roadmap.OwnerId).Select(o => new { o.Name, o.ShortName }).FirstAsync(cancellation);
        var lead = await db.Users.Where(u => u.Id == roadmap.LeadId).Select(u => u.DisplayName).FirstOrDefaultAsync(cancellation);
        var earlier = await db.Roadmaps.AsNoTracking().Where(r => r.OwnerId == roadmap.OwnerId && r.Order != null)
            .OrderByDescending(r => r.ChangedAt).Select(r => r.Order).FirstOrDefaultAsync(cancellation);
        return OrderDraft.For(roadmap, (owner.Name, owner.ShortName), lead, earlier);
    }

    private static async Task<IReadOnlyList<string>> OfferedAsync<TEntry>(IQueryable<TEntry> dictionary, CancellationToken cancellation) where TEntry : DictionaryEntry =>
        await dictionary.Where(e => !e.IsArchived).OrderBy(e => e.Name).Select(e => e.Name).Take(MaxOffered).ToListAsync(cancellation);

    /// <summary>The organisations that can own a roadmap: those in use that are no schools.</summary>
    public async Task<IReadOnlyList<SelectListItem>> OwnersAsync(Guid own, CancellationToken cancellation)
    {
        var owners = await db.Organizations.AsNoTracking().Where(o => o.Id == own || (!o.IsArchived && !OrganizationKinds.Educational.Contains(o.Kind)))
            .OrderBy(o => o.Name).Select(o => new { o.Id, o.Name }).ToListAsync(cancellation);
        return [.. owners.Select(o => new SelectListItem(o.Name, $"{o.Id}"))];
    }

    public async Task<SavedMeanwhile> SavedAsync(Guid roadmapId, IReadOnlyList<FieldDifference> differences, CancellationToken cancellation) => new(
        differences,
        await db.Audit.AsNoTracking().Where(a => a.SubjectId == roadmapId).OrderByDescending(a => a.At)
            .Select(a => new LastChange(a.UserName, a.At)).FirstOrDefaultAsync(cancellation));
}
