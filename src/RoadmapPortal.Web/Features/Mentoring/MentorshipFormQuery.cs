using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Features.Mentoring;

/// <summary>What the forms of pairs offer to whom.</summary>
public sealed class MentorshipFormQuery(PortalDbContext db)
{
    public async Task<MentorshipStartPage> StartAsync(Guid? organization, CurrentUser user, CancellationToken cancellation)
    {
        var organizations = await db.Organizations.AsNoTracking().WithMentoringFor(user).Where(o => !o.IsArchived).OrderBy(o => o.ShortName)
            .Select(o => new { o.Id, o.ShortName, Staff = db.Staff.Count(s => s.OrganizationId == o.Id && !s.IsArchived) }).ToListAsync(cancellation);
        var forms = await db.MentoringForms.AsNoTracking().Where(f => !f.IsArchived).OrderBy(f => f.HasMinorMentees).ThenBy(f => f.Name).ToListAsync(cancellation);
        return new([.. organizations.Select(o => (new Choice(o.Id, o.ShortName), o.Staff))], forms, organization);
    }

    /// <summary>Null when there is no such form of mentoring, or the organisation is not this person's.</summary>
    public async Task<MentorshipEditPage?> NewAsync(Guid organizationId, Guid formId, MentorshipForm form, CurrentUser user, CancellationToken cancellation)
    {
        var organization = await db.Organizations.AsNoTracking().WithMentoringFor(user).Where(o => o.Id == organizationId && !o.IsArchived)
            .Select(o => o.ShortName).FirstOrDefaultAsync(cancellation);
        var kind = await db.MentoringForms.AsNoTracking().FirstOrDefaultAsync(f => f.Id == formId && !f.IsArchived, cancellation);
        if (organization is null || kind is null) return null;
        form.FormId ??= formId;
        return new(
            form, null, "Новая пара или группа", organization, kind.HasMinorMentees,
            await FormsAsync(kind, cancellation), await PeopleAsync(organizationId, [], cancellation));
    }

    /// <summary>The form of a pair, with what is saved or with what was typed.</summary>
    public async Task<MentorshipEditPage?> EditAsync(Guid id, MentorshipForm? typed, CurrentUser user, CancellationToken cancellation)
    {
        var pair = await db.Mentorships.AsNoTracking().VisibleTo(user, db).Include(m => m.Mentees).FirstOrDefaultAsync(m => m.Id == id, cancellation);
        if (pair is null) return null;
        var kind = await db.MentoringForms.AsNoTracking().FirstAsync(f => f.Id == pair.FormId, cancellation);
        var saved = MentorshipForm.Of(pair);
        var page = new MentorshipEditPage(
            typed ?? saved, id, "Изменение пары или группы",
            await db.Organizations.Where(o => o.Id == pair.OrganizationId).Select(o => o.ShortName).FirstAsync(cancellation),
            kind.HasMinorMentees, await FormsAsync(kind, cancellation), await PeopleAsync(pair.OrganizationId, [.. pair.Terms.Employees], cancellation));
        return page with { SavedVersion = pair.Version, Differences = typed is null ? [] : page.Compare(typed, saved) };
    }

    private Task<List<Choice>> FormsAsync(MentoringForm current, CancellationToken cancellation) => db.MentoringForms.AsNoTracking()
        .Where(f => f.HasMinorMentees == current.HasMinorMentees && (!f.IsArchived || f.Id == current.Id))
        .OrderBy(f => f.Name).Select(f => new Choice(f.Id, f.Name)).ToListAsync(cancellation);

    private Task<List<PersonChoice>> PeopleAsync(Guid organizationId, List<Guid> chosen, CancellationToken cancellation) => db.Staff.AsNoTracking()
        .Where(s => s.OrganizationId == organizationId && (!s.IsArchived || chosen.Contains(s.Id)))
        .OrderBy(s => s.FullName).Select(s => new PersonChoice(s.Id, s.FullName, s.Post, s.IsArchived)).ToListAsync(cancellation);
}
