using System.Reflection;
using Microsoft.AspNetCore.Razor.Hosting;

namespace RoadmapPortal.Web.Tests.Architecture;

/// <summary>The walls between the folders of the web project; a folder is known by its namespace, a view by its path.</summary>
internal sealed class FolderWalls(string rootNamespace, Assembly assembly)
{
    private const string SharedFeature = "Shared";

    private readonly Dictionary<Type, string> viewNamespaces = assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
        .ToDictionary(view => view.Type, view => rootNamespace + Path.GetDirectoryName(view.Identifier)!.Replace('/', '.'));

    /// <summary>Each use of one feature by another, as «A.Type → B.Type».</summary>
    public IReadOnlyList<string> UsesBetweenFeatures() =>
        Uses((from, to) => FeatureOf(from) is { } user && FeatureOf(to) is { } used && used != user && used != SharedFeature);

    /// <summary>Each use of a feature by the data folder.</summary>
    public IReadOnlyList<string> UsesOfFeaturesByData() =>
        Uses((from, to) => IsUnder("Data", NamespaceOf(from)) && FeatureOf(to) is not null);

    /// <summary>Each use by a folder of another one than these.</summary>
    public IReadOnlyList<string> UsesBeyond(string folder, params string[] allowed)
    {
        Assert.Contains(assembly.GetTypes(), type => IsUnder(folder, NamespaceOf(type)));
        return Uses((from, to) => IsUnder(folder, NamespaceOf(from)) && IsUnder("", NamespaceOf(to)) && !allowed.Append(folder).Any(f => IsUnder(f, NamespaceOf(to))));
    }

    /// <summary>Each use of a folder by another one than these.</summary>
    public IReadOnlyList<string> UsesOf(string folder, params string[] allowed) =>
        Uses((from, to) => IsUnder(folder, NamespaceOf(to)) && IsUnder("", NamespaceOf(from)) && !allowed.Append(folder).Any(f => IsUnder(f, NamespaceOf(from))));

    private List<string> Uses(Func<Type, Type, bool> isForbidden) =>
    [
        .. from type in assembly.GetTypes()
           where !type.IsNested
           from used in TypeUses.Of(type)
           where used.Assembly == assembly && isForbidden(type, used)
           let line = $"{Short(type)} → {Short(used)}"
           orderby line
           select line,
    ];

    private string? FeatureOf(Type type)
    {
        var name = NamespaceOf(type);
        return IsUnder("Features", name) && name.Length > $"{rootNamespace}.Features.".Length
            ? name[$"{rootNamespace}.Features.".Length..].Split('.')[0]
            : null;
    }

    private bool IsUnder(string folder, string name) =>
        $"{name}.".StartsWith(folder.Length == 0 ? $"{rootNamespace}." : $"{rootNamespace}.{folder}.", StringComparison.Ordinal);

    private string NamespaceOf(Type type) => viewNamespaces.GetValueOrDefault(type) ?? type.Namespace ?? "";

    private string Short(Type type) => $"{NamespaceOf(type)}.{type.Name}"[(rootNamespace.Length + 1)..];
}
