using RoadmapPortal.Domain.People;
using RoadmapPortal.TestSupport;

namespace RoadmapPortal.Web.Tests.Support;

internal static class Staff
{
    /// <summary>A new person of <paramref name="organization"/>.</summary>
    public static async Task<StaffMember> StaffAsync(this PortalFactory portal, Organization organization, string? fullName = null)
    {
        var person = StaffMember.Create(Guid.NewGuid(), organization.Id, fullName ?? $"Сотрудникова Анна Петровна {TestData.Next()}", "Учитель", mayBePublished: false);
        await portal.QueryAsync(db =>
        {
            db.Staff.Add(person);
            return db.SaveChangesAsync();
        });
        return person;
    }
}
