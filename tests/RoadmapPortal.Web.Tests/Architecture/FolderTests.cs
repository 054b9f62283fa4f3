using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Web.Tests.Architecture;

public sealed class FolderTests
{
    private static readonly FolderWalls Portal = new("RoadmapPortal.Web", typeof(Program).Assembly);
    private static readonly FolderWalls Domain = new("RoadmapPortal.Domain", typeof(Error).Assembly);
    private static readonly FolderWalls Planted = new("RoadmapPortal.Web.Tests.Architecture.Planted", typeof(FolderTests).Assembly);

    [Fact]
    public void The_rules_catch_planted_faults()
    {
        Assert.Equal(
            [
                "Features.Beta.UsesInAsynchronousCode → Features.Alpha.AlphaForm",
                "Features.Beta.UsesInCode → Features.Alpha.AlphaForm",
                "Features.Beta.UsesInLambda → Features.Alpha.AlphaForm",
                "Features.Beta.UsesInSignature → Features.Alpha.AlphaForm",
            ],
            Planted.UsesBetweenFeatures());
        Assert.Equal(["Data.UsesFeature → Features.Alpha.AlphaForm"], Planted.UsesOfFeaturesByData());
        Assert.Equal(["Jobs.UsesTooMuch → Data.UsesFeature", "Jobs.UsesTooMuch → Features.Alpha.AlphaForm"], Planted.UsesBeyond("Jobs", "Mail"));
        Assert.Equal(["Jobs.UsesTooMuch → Features.Alpha.AlphaForm"], Planted.UsesBeyond("Jobs", "Data", "Mail"));
        Assert.Equal(["Mail.Letter → Jobs.UsesTooMuch"], Planted.UsesOf("Jobs", "Hosting"));
    }

    [Fact]
    public void A_feature_does_not_use_another_feature() => Assert.Empty(Portal.UsesBetweenFeatures());

    [Fact]
    public void Data_does_not_use_features() => Assert.Empty(Portal.UsesOfFeaturesByData());

    [Fact]
    public void The_register_of_mentoring_and_the_search_stand_beside_the_rest_of_the_domain()
    {
        Assert.Empty(Domain.UsesBeyond("Mentoring", "Kernel"));
        Assert.Empty(Domain.UsesOf("Mentoring"));
        Assert.Empty(Domain.UsesBeyond("Search", "Kernel", "Roadmaps"));
        Assert.Empty(Domain.UsesOf("Search"));
    }

    [Fact]
    public void Mails_are_written_without_pages_and_sent_by_jobs_that_only_the_host_starts()
    {
        Assert.Empty(Portal.UsesBeyond("Mail", "Access", "Data", "Hosting", "Identity"));
        Assert.Empty(Portal.UsesBeyond("Jobs", "Data", "Hosting", "Identity", "Mail"));
        Assert.Empty(Portal.UsesOf("Jobs", "Hosting"));
    }

    [Fact]
    public void A_backup_copies_data_and_files_and_is_called_by_commands_and_told_of_by_the_state() =>
        Assert.Empty(Portal.UsesBeyond("Data.Backup", "Access", "Data", "Files", "Hosting").Concat(Portal.UsesOf("Data.Backup", "Features.State", "Hosting")));
}
