using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.TestSupport;

/// <summary>
/// The addresses behind the patterns of the routes in a <see cref="LivedInPortal"/>: always as many and in the same order, whoever may open them.
/// What only adds words to a pattern that is here needs no line of its own.
/// </summary>
public sealed class PortalPaths
{
    private static readonly string[] Formats = ["pdf", "docx", "xlsx"];

    private readonly Dictionary<string, string[]> paths;

    private PortalPaths(Dictionary<string, string[]> paths) => this.paths = paths;

    /// <summary>The addresses of a pattern; one that nobody said how to fill fails the test.</summary>
    public IReadOnlyList<string> Of(string pattern)
    {
        const string format = ".{format}";
        if (paths.TryGetValue(pattern, out var found)) return found;
        if (pattern.EndsWith(format, StringComparison.Ordinal)) return [.. Of(pattern[..^format.Length]).SelectMany(path => Formats.Select(extension => $"{path}.{extension}"))];
        if (!pattern.Contains('{', StringComparison.Ordinal)) return [pattern];
        var known = paths.Keys.Where(key => pattern.StartsWith(key, StringComparison.Ordinal) && pattern[key.Length] is '/' or '.' && !pattern[key.Length..].Contains('{', StringComparison.Ordinal));
        return known.MaxBy(key => key.Length) is { } start
            ? [.. paths[start].Select(path => path + pattern[start.Length..])]
            : throw new KeyNotFoundException($"{pattern}: say in {nameof(PortalPaths)} how its address is made.");
    }

    public static async Task<PortalPaths> OfAsync(LivedInPortal lived)
    {
        Roadmap[] roadmaps = [lived.InForce, lived.InReview, lived.Returned, lived.Refused];
        var schools = lived.Schools.Take(Secrets.OfSchools.Count).ToList();
        return new PortalPaths(new()
        {
            ["/account/password"] = [await PasswordLinkAsync(lived)],
            ["/calendar/{key}.ics"] = Each(schools, s => $"/calendar/{s.CalendarKey}.ics"),
            ["/admin/users/{id}"] = Each(schools, s => $"/admin/users/{s.Coordinator.Id}"),
            ["/admin/mail/{id}"] = [$"/admin/mail/{lived.Mail}"],
            ["/network/roadmaps/{slug}"] = Each(roadmaps, r => $"/network/roadmaps/{r.Slug}"),
            ["/network/roadmaps/{slug}/activities/{key}"] = Each(roadmaps, r => $"/network/roadmaps/{r.Slug}/activities/{r.Activities.First().Key}"),
            ["/network/roadmaps/{slug}/revisions/{number}"] = Each(roadmaps, r => $"/network/roadmaps/{r.Slug}/revisions/1"),
            ["/verify/{code}"] = [$"/verify/{await CodeAsync(lived)}", "/verify/0000-0000-0000", "/verify/net-takogo"],
            ["/tasks/{id}"] = Each(schools, s => $"/tasks/{s.Task}"),
            ["/tasks/{id}/files/{fileId}"] = Each(schools, s => $"/tasks/{s.Task}/files/{s.Evidence}"),
            ["/organizations/{id}"] = Each(schools, s => $"/organizations/{s.Organization.Id}"),
            ["/organizations/import/{id}"] = [$"/organizations/import/{lived.DirectoryUpload}"],
            ["/people/{id}"] = Each(schools, s => $"/people/{s.StaffMember}"),
            ["/audiences/{id}"] = [$"/audiences/{lived.Audience}"],
            ["/document-kinds/{id}"] = [$"/document-kinds/{lived.DocumentKind}"],
            ["/mentoring/{id}"] = Each(schools, s => $"/mentoring/{s.Pair}"),
            ["/mentoring/new"] = ["/mentoring/new", .. schools.Select(s => $"/mentoring/new?organization={s.Organization.Id}&kind={lived.MentoringForm}")],
            ["/mentoring/forms/{id}"] = [$"/mentoring/forms/{lived.MentoringForm}"],
            ["/roadmaps/{id}"] = Each(roadmaps, r => $"/roadmaps/{r.Id}"),
            ["/roadmaps/{id}/extract.{format}"] =
            [
                .. from roadmap in roadmaps
                   from party in roadmap.Activities.SelectMany(a => a.Responsible).Select(p => p.Text).Take(1)
                   from extension in Formats
                   select $"/roadmaps/{roadmap.Id}/extract.{extension}?party={Uri.EscapeDataString(party)}",
            ],
            ["/roadmaps/{id}/sections/{sectionId}"] = Each(roadmaps, r => $"/roadmaps/{r.Id}/sections/{r.Sections[0].Id}"),
            ["/roadmaps/{id}/activities/{activityId}"] = Each(roadmaps, r => $"/roadmaps/{r.Id}/activities/{r.Activities.First().Id}"),
            ["/roadmaps/{id}/approval/concurrences/{organizationId}"] = Each(roadmaps, r => $"/roadmaps/{r.Id}/approval/concurrences/{lived.Partner.OrganizationId}"),
            ["/roadmaps/{id}/revisions/{number}"] = Each(roadmaps, r => $"/roadmaps/{r.Id}/revisions/1"),
            ["/roadmaps/import/{id}"] = [.. new[] { lived.RoadmapUpload, lived.WaitingUpload, lived.FailedUpload }.Select(upload => $"/roadmaps/import/{upload}")],
            ["/concurrences/{id}"] = Each(roadmaps, r => $"/concurrences/{r.Id}"),
            ["/roadmaps/wording"] = [$"/roadmaps/wording?deadline={Uri.EscapeDataString("Ежегодно, до 1 октября")}&responsible={Uri.EscapeDataString("Орлова М.С., руководители ОО*")}&from=2027-01&to=2026-01", "/roadmaps/wording"],
            ["/search"] = ["/search", .. new[] { "семинар", "Анна", "школа", "уроки", "записка", "сроки" }.Select(word => $"/search?q={Uri.EscapeDataString(word)}")],
        });
    }

    private static async Task<string> CodeAsync(LivedInPortal lived)
    {
        await using var scope = lived.Portal.Services.CreateAsyncScope();
        var hash = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Revisions.Where(r => r.RoadmapId == lived.InForce.Id).Select(r => r.Hash).FirstAsync();
        return VerificationCode.Of(hash);
    }

    private static async Task<string> PasswordLinkAsync(LivedInPortal lived)
    {
        await using var scope = lived.Portal.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Users.SingleAsync(u => u.Id == lived.Director.Id);
        return new Uri(await scope.ServiceProvider.GetRequiredService<AccountLinks>().ForPasswordAsync(user, "http://localhost")).PathAndQuery;
    }

    private static string[] Each<T>(IEnumerable<T> items, Func<T, string> path) => [.. items.Select(path)];
}
