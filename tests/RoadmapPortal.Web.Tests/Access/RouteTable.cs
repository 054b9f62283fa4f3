using RoadmapPortal.Domain.Access;

namespace RoadmapPortal.Web.Tests.Access;

/// <summary>Every route of the portal and who may use it. A route that is missing here fails the build of trust: <see cref="RouteTests"/>.</summary>
internal static class RouteTable
{
    /// <summary>Method and pattern → the permission it needs; null is public.</summary>
    public static readonly IReadOnlyDictionary<string, Permission?> Routes = new Dictionary<string, Permission?>
    {
        ["GET /"] = null,
        ["GET /account/login"] = null,
        ["POST /account/login"] = null,
        ["GET /account/password"] = null,
        ["POST /account/password"] = null,
        ["GET /account/setup"] = null,
        ["POST /account/setup"] = null,
        ["GET /account"] = Permission.ManageOwnAccount,
        ["POST /account/logout"] = Permission.ManageOwnAccount,
        ["POST /account/sessions/end-others"] = Permission.ManageOwnAccount,

        ["GET /admin/users"] = Permission.ManageUsers,
        ["GET /admin/users/new"] = Permission.ManageUsers,
        ["POST /admin/users/new"] = Permission.ManageUsers,
        ["GET /admin/users/{id}"] = Permission.ManageUsers,
        ["POST /admin/users/{id}"] = Permission.ManageUsers,
        ["POST /admin/users/{id}/link"] = Permission.ManageUsers,
        ["POST /admin/users/{id}/disable"] = Permission.ManageUsers,
        ["POST /admin/users/{id}/enable"] = Permission.ManageUsers,
        ["POST /admin/users/{id}/end-sessions"] = Permission.ManageUsers,
        ["GET /admin/roles"] = Permission.ManageUsers,
        ["GET /admin/state"] = Permission.ManageSystem,

        ["GET /network"] = null,
        ["GET /network/roadmaps/{slug}"] = null,
        ["GET /network/roadmaps/{slug}.pdf"] = null,
        ["GET /accessibility"] = null,

        ["GET /tasks"] = Permission.ReportProgress,
        ["GET /tasks/{id}"] = Permission.ReportProgress,
        ["POST /tasks/{id}"] = Permission.ReportProgress,
        ["POST /tasks/before-approval"] = Permission.ReportProgress,
        ["GET /tasks/{id}/files/{fileId}"] = Permission.ReadRoadmaps,

        ["GET /progress"] = Permission.ReadProgress,
        ["GET /roadmaps/{id}/progress"] = Permission.ReadProgress,
        ["GET /roadmaps/{id}/progress.xlsx"] = Permission.ReadProgress,
        ["GET /reports"] = Permission.ReadProgress,
        ["GET /reports.xlsx"] = Permission.ReadProgress,

        ["GET /organizations"] = Permission.ManageOrganizations,
        ["GET /organizations/new"] = Permission.ManageOrganizations,
        ["POST /organizations/new"] = Permission.ManageOrganizations,
        ["GET /organizations/{id}"] = Permission.ManageOrganizations,
        ["POST /organizations/{id}"] = Permission.ManageOrganizations,
        ["POST /organizations/{id}/archive"] = Permission.ManageOrganizations,
        ["POST /organizations/{id}/restore"] = Permission.ManageOrganizations,

        ["GET /search"] = Permission.ReadRoadmaps,

        ["GET /roadmaps"] = Permission.ReadRoadmaps,
        ["GET /roadmaps/{id}"] = Permission.ReadRoadmaps,

        ["GET /roadmaps/new"] = Permission.EditRoadmaps,
        ["POST /roadmaps/new"] = Permission.EditRoadmaps,
        ["GET /roadmaps/{id}/edit"] = Permission.EditRoadmaps,
        ["GET /roadmaps/{id}/edit/header"] = Permission.EditRoadmaps,
        ["POST /roadmaps/{id}/edit/header"] = Permission.EditRoadmaps,
        ["GET /roadmaps/{id}/edit/order"] = Permission.EditRoadmaps,
        ["POST /roadmaps/{id}/edit/order"] = Permission.EditRoadmaps,
        ["POST /roadmaps/{id}/edit/order/clauses"] = Permission.EditRoadmaps,
        ["POST /roadmaps/{id}/edit/order/delete"] = Permission.EditRoadmaps,
        ["GET /roadmaps/{id}/sections/new"] = Permission.EditRoadmaps,
        ["POST /roadmaps/{id}/sections/new"] = Permission.EditRoadmaps,
        ["GET /roadmaps/{id}/sections/{sectionId}"] = Permission.EditRoadmaps,
        ["POST /roadmaps/{id}/sections/{sectionId}"] = Permission.EditRoadmaps,
        ["POST /roadmaps/{id}/sections/{sectionId}/move"] = Permission.EditRoadmaps,
        ["POST /roadmaps/{id}/sections/{sectionId}/delete"] = Permission.EditRoadmaps,
        ["GET /roadmaps/{id}/sections/{sectionId}/activities/new"] = Permission.EditRoadmaps,
        ["POST /roadmaps/{id}/sections/{sectionId}/activities/new"] = Permission.EditRoadmaps,
        ["POST /roadmaps/{id}/sections/{sectionId}/activities/new/reading"] = Permission.EditRoadmaps,
        ["GET /roadmaps/{id}/activities/{activityId}"] = Permission.EditRoadmaps,
        ["POST /roadmaps/{id}/activities/{activityId}"] = Permission.EditRoadmaps,
        ["POST /roadmaps/{id}/activities/{activityId}/reading"] = Permission.EditRoadmaps,
        ["POST /roadmaps/{id}/activities/{activityId}/move"] = Permission.EditRoadmaps,
        ["POST /roadmaps/{id}/activities/{activityId}/delete"] = Permission.EditRoadmaps,
        ["GET /roadmaps/import"] = Permission.EditRoadmaps,
        ["POST /roadmaps/import"] = Permission.EditRoadmaps,
        ["GET /roadmaps/import/{id}"] = Permission.EditRoadmaps,
        ["POST /roadmaps/import/{id}/confirm"] = Permission.EditRoadmaps,
        ["POST /roadmaps/import/{id}/discard"] = Permission.EditRoadmaps,

        ["GET /roadmaps/{id}/approval"] = Permission.ReadRoadmaps,
        ["POST /roadmaps/{id}/approval/submit"] = Permission.EditRoadmaps,
        ["POST /roadmaps/{id}/approval/return"] = Permission.ApproveRoadmaps,
        ["POST /roadmaps/{id}/approval/approve"] = Permission.ApproveRoadmaps,
        ["POST /roadmaps/{id}/approval/revise"] = Permission.EditRoadmaps,
        ["GET /roadmaps/{id}/approval/concurrences/{organizationId}"] = Permission.EditRoadmaps,
        ["POST /roadmaps/{id}/approval/concurrences/{organizationId}"] = Permission.EditRoadmaps,
        ["POST /roadmaps/{id}/approval/concurrences/{organizationId}/withdraw"] = Permission.EditRoadmaps,
        ["GET /concurrences"] = Permission.Concur,
        ["GET /concurrences/{id}"] = Permission.Concur,
        ["POST /concurrences/{id}/concur"] = Permission.Concur,
        ["POST /concurrences/{id}/refuse"] = Permission.Concur,
        ["GET /roadmaps/{id}/revisions"] = Permission.ReadRoadmaps,
        ["GET /roadmaps/{id}/revisions/{number}.pdf"] = Permission.ReadRoadmaps,
        ["GET /roadmaps/{id}.pdf"] = Permission.ReadRoadmaps,
    };
}
