using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Domain.Tests.Access;

public sealed class RoleTests
{
    [Fact]
    public void Whoever_sees_or_decides_for_everybody_belongs_to_the_centre()
    {
        Permission[] forEverybody = [Permission.ReadProgress, Permission.EditRoadmaps, Permission.ApproveRoadmaps, Permission.ManageUsers, Permission.ManageSystem];
        var roles = Enum.GetValues<Role>().Where(role => forEverybody.Any(permission => role.May(permission))).ToList();
        Assert.Equal([Role.Administrator, Role.Methodologist, Role.Director], roles);
        foreach (var kind in Enum.GetValues<OrganizationKind>())
            Assert.All(roles, role => Assert.Equal(kind == OrganizationKind.MethodologicalCentre, role.Suits(kind)));
    }

    [Fact]
    public void A_partner_is_of_no_school_and_a_coordinator_not_of_the_centre()
    {
        Assert.Equal(
            [OrganizationKind.TerritorialMethodService, OrganizationKind.EducationAuthority, OrganizationKind.RegionalInstitute, OrganizationKind.Other],
            Enum.GetValues<OrganizationKind>().Where(kind => Role.Partner.Suits(kind)));
        Assert.Equal(Enum.GetValues<OrganizationKind>().Except([OrganizationKind.MethodologicalCentre]), Enum.GetValues<OrganizationKind>().Where(kind => Role.Coordinator.Suits(kind)));
    }
}
