namespace RoadmapPortal.Web.Tests.Architecture;

public sealed class FolderTests
{
    private static readonly FolderWalls Portal = new("RoadmapPortal.Web", typeof(Program).Assembly);
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
    }

    [Fact]
    public void A_feature_does_not_use_another_feature() => Assert.Empty(Portal.UsesBetweenFeatures());

    [Fact]
    public void Data_does_not_use_features() => Assert.Empty(Portal.UsesOfFeaturesByData());
}
