using System.Xml.Linq;
using RoadmapPortal.TestSupport;

namespace RoadmapPortal.Web.Tests.Architecture;

/// <summary>Web → Documents → Domain, and Domain stands on nothing.</summary>
public sealed class ProjectTests
{
    private static readonly Dictionary<string, string[]> AllowedProjects = new()
    {
        ["RoadmapPortal.Domain"] = [],
        ["RoadmapPortal.Documents"] = ["RoadmapPortal.Domain"],
        ["RoadmapPortal.Web"] = ["RoadmapPortal.Documents", "RoadmapPortal.Domain"],
    };

    [Theory]
    [InlineData("RoadmapPortal.Domain", """<ProjectReference Include="../RoadmapPortal.Documents/RoadmapPortal.Documents.csproj" />""")]
    [InlineData("RoadmapPortal.Domain", """<PackageReference Include="FluentValidation" />""")]
    [InlineData("RoadmapPortal.Domain", """<FrameworkReference Include="Microsoft.AspNetCore.App" />""")]
    [InlineData("RoadmapPortal.Documents", """<ProjectReference Include="..\RoadmapPortal.Web\RoadmapPortal.Web.csproj" />""")]
    [InlineData("RoadmapPortal.Documents", """<PackageReference Include="Microsoft.EntityFrameworkCore" />""")]
    [InlineData("RoadmapPortal.Documents", """<FrameworkReference Include="Microsoft.AspNetCore.App" />""")]
    public void The_rule_catches_a_planted_reference(string project, string reference) =>
        Assert.Single(ForbiddenReferences(project, XElement.Parse($"<Project><ItemGroup>{reference}</ItemGroup></Project>")));

    [Fact]
    public void References_run_in_one_direction()
    {
        var folders = Directory.GetDirectories(Path.Combine(TestEnvironment.RepositoryRoot, "src"), "RoadmapPortal.*");

        Assert.Equal(AllowedProjects.Keys.Order(), folders.Select(Path.GetFileName).Order());
        Assert.All(folders, folder =>
        {
            var project = Path.GetFileName(folder);
            Assert.Empty(ForbiddenReferences(project, XElement.Load(Path.Combine(folder, $"{project}.csproj"))));
        });
    }

    private static IEnumerable<string> ForbiddenReferences(string project, XElement content)
    {
        var references = content.Descendants()
            .Select(element => (Kind: element.Name.LocalName, Name: (string?)element.Attribute("Include")))
            .Where(reference => reference.Name is not null)
            .Select(reference => (reference.Kind, Name: reference.Name!));
        return references.Where(reference => reference.Kind switch
        {
            "ProjectReference" => !AllowedProjects[project].Contains(Path.GetFileNameWithoutExtension(reference.Name.Replace('\\', '/'))),
            "PackageReference" => project == "RoadmapPortal.Domain" || (project == "RoadmapPortal.Documents" && KnowsWebOrDatabase(reference.Name)),
            "FrameworkReference" => project != "RoadmapPortal.Web",
            _ => false,
        }).Select(reference => $"{project} → {reference.Name}");
    }

    private static bool KnowsWebOrDatabase(string package) =>
        package.Contains("AspNetCore", StringComparison.Ordinal) || package.Contains("EntityFramework", StringComparison.Ordinal)
        || package.Contains("Npgsql", StringComparison.Ordinal) || package.Contains("Sqlite", StringComparison.Ordinal);
}
