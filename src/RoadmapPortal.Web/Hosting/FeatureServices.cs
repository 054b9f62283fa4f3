using RoadmapPortal.Web.Features.Account;
using RoadmapPortal.Web.Features.Approval;
using RoadmapPortal.Web.Features.Concurrences;
using RoadmapPortal.Web.Features.DirectoryImport;
using RoadmapPortal.Web.Features.Editing;
using RoadmapPortal.Web.Features.Home;
using RoadmapPortal.Web.Features.Import;
using RoadmapPortal.Web.Features.Mail;
using RoadmapPortal.Web.Features.Mentoring;
using RoadmapPortal.Web.Features.Network;
using RoadmapPortal.Web.Features.Organizations;
using RoadmapPortal.Web.Features.People;
using RoadmapPortal.Web.Features.Progress;
using RoadmapPortal.Web.Features.Reports;
using RoadmapPortal.Web.Features.Roadmaps;
using RoadmapPortal.Web.Features.Search;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Features.State;
using RoadmapPortal.Web.Features.Tasks;
using RoadmapPortal.Web.Features.Users;

namespace RoadmapPortal.Web.Hosting;

/// <summary>What the features register of their own.</summary>
internal static class FeatureServices
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddScoped<AccountSessions>();
        services.AddScoped<AccountNotices>();
        services.AddScoped<CalendarFeedQuery>();
        services.AddScoped<PasswordSetting>();
        services.AddScoped<FirstAdministrator>();

        services.AddScoped<UserQueries>();
        services.AddScoped<StateQuery>();

        services.AddScoped<DirectoryImports>();
        services.AddScoped<OrganizationQueries>();
        services.AddScoped<StaffQueries>();
        services.AddScoped<MailQuery>();

        services.AddScoped<RoadmapListQuery>();
        services.AddScoped<RoadmapPageQuery>();

        services.AddScoped<SearchPageQuery>();

        services.AddScoped<EditingQueries>();

        services.AddScoped<RoadmapImport>();
        services.AddScoped<PendingImports>();
        services.AddScoped<ImportNames>();
        services.AddScoped<NewNames>();
        services.AddScoped<SourceQuery>();

        services.AddScoped<RoadmapApproval>();
        services.AddScoped<RoadmapPapers>();
        services.AddSingleton<RoadmapPrints>();
        services.AddScoped<ApprovalQuery>();
        services.AddScoped<RevisionsQuery>();

        services.AddScoped<ConcurrenceQueries>();
        services.AddScoped<RoadmapConcurrence>();

        services.AddScoped<TaskQueries>();
        services.AddScoped<TaskReporting>();

        services.AddScoped<HomeQuery>();
        services.AddScoped<WaitingQuery>();

        services.AddScoped<RoadmapProgressQuery>();
        services.AddScoped<MatrixQuery>();
        services.AddScoped<CalendarQuery>();

        services.AddScoped<ReportQuery>();

        services.AddScoped<MentoringRegisterQuery>();
        services.AddScoped<MentorshipPageQuery>();
        services.AddScoped<MentorshipFormQuery>();
        services.AddScoped<MentorshipKeeping>();
        services.AddScoped<MentoringReports>();

        services.AddSingleton<PublicTexts>();
        services.AddScoped<PublicRoadmaps>();
        services.AddScoped<NetworkListQuery>();
        services.AddScoped<RoadmapPagesQuery>();
        services.AddScoped<PublicCalendarQuery>();
        services.AddScoped<FeedQuery>();
        services.AddScoped<VerifyQuery>();
        services.AddScoped<PaperComparison>();
    }
}
