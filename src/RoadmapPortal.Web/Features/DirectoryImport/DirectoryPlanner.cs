using RoadmapPortal.Documents.Import.Directories;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Features.DirectoryImport;

/// <summary>
/// Compares a file with what is known. An organisation is known by its full name, a person by organisation and name; what the file
/// leaves blank stays as it is; nothing is ever removed.
/// </summary>
public sealed class DirectoryPlanner
{
    private readonly Dictionary<string, KnownOrganization> _known;
    private readonly ILookup<string, KnownOrganization> _byShortName;
    private readonly ILookup<(Guid Organization, string Name), KnownPerson> _people;
    private readonly Dictionary<string, PlannedOrganization> _added = [];
    private readonly Dictionary<string, string> _addedShort = [];
    private readonly List<PlannedOrganization> _organizations = [];
    private readonly List<PlannedPerson> _staff = [];
    private readonly List<LineProblem> _problems;
    private readonly Dictionary<string, LinePlace> _seen = [];
    private int _unchanged;

    private DirectoryPlanner(DirectoryFile file, IReadOnlyList<KnownOrganization> organizations, IReadOnlyList<KnownPerson> people)
    {
        _problems = [.. file.Problems];
        _known = organizations.GroupBy(o => DirectoryWords.Key(o.Name)).ToDictionary(same => same.Key, same => same.OrderBy(o => o.IsArchived).First());
        _byShortName = organizations.Where(o => !o.IsArchived).ToLookup(o => DirectoryWords.Key(o.ShortName));
        _people = people.ToLookup(p => (p.OrganizationId, SearchFold.Of(p.FullName)));
    }

    public static DirectoryPlan Plan(DirectoryFile file, IReadOnlyList<KnownOrganization> organizations, IReadOnlyList<KnownPerson> people)
    {
        var planner = new DirectoryPlanner(file, organizations, people);
        foreach (var line in file.Organizations) planner.Add(line);
        foreach (var line in file.Staff) planner.Add(line);
        return new DirectoryPlan
        {
            Organizations = planner._organizations,
            Staff = planner._staff,
            Problems = [.. planner._problems.OrderBy(p => p.Place.Sheet, StringComparer.Ordinal).ThenBy(p => p.Place.Row)],
            Unchanged = planner._unchanged,
            Headings = file.Headings,
            OtherSheets = file.OtherSheets,
        };
    }

    private void Add(OrganizationLine line)
    {
        var key = DirectoryWords.Key(line.Name);
        if (!IsFirst($"organization {key}", line.Place, line.Name)) return;
        if (!_known.TryGetValue(key, out var known)) AddNew(line, key);
        else if (known.IsArchived) Refuse(line.Place, line.Name, "Организация в архиве. Верните её из архива, если она снова работает.");
        else
        {
            var (shortName, kind) = (line.ShortName ?? known.ShortName, line.Kind ?? known.Kind);
            var changes = Changes(("Краткое название", known.ShortName, shortName), ("Вид", known.Kind.Name(), kind.Name()));
            if (changes.Count == 0) _unchanged++;
            else if (!known.Roles.All(role => role.Suits(kind))) Refuse(line.Place, line.Name, "Вид не изменится: роли сотрудников этой организации не подходят к новому виду. Сначала смените роли или отключите учётные записи.");
            else _organizations.Add(new(line.Place, known.Id, known.Name, shortName, kind, changes));
        }
    }

    private void AddNew(OrganizationLine line, string key)
    {
        if (line.Kind is not { } kind)
        {
            Refuse(line.Place, line.Name, "Этой организации ещё нет, поэтому нужен её вид.");
            return;
        }

        var shortName = line.ShortName ?? ShortName.Propose(line.Name);
        if (_byShortName.Contains(DirectoryWords.Key(shortName)) || _addedShort.ContainsKey(DirectoryWords.Key(shortName)))
        {
            Refuse(line.Place, line.Name, $"Краткое название {Russian.Quoted(shortName)} уже занято другой организацией. Напишите другое.");
            return;
        }

        var added = new PlannedOrganization(line.Place, null, line.Name, shortName, kind, []);
        _organizations.Add(added);
        _added[key] = added;
        _addedShort[DirectoryWords.Key(shortName)] = key;
    }

    private void Add(StaffLine line)
    {
        if (EmployerOf(line) is not { } employer) return;
        if (!IsFirst($"person {employer.Name}\n{SearchFold.Of(line.FullName)}\n{SearchFold.Of(line.Post)}", line.Place, line.FullName)) return;
        var known = employer.Id is { } id ? [.. _people[(id, SearchFold.Of(line.FullName))]] : new List<KnownPerson>();
        // Namesakes are told apart by their posts.
        if (known.Count > 1) known = [.. known.Where(p => line.Post is null || SearchFold.Of(p.Post) == SearchFold.Of(line.Post))];
        if (known.Count > 1) Refuse(line.Place, line.FullName, "В этой организации несколько сотрудников с таким именем. Укажите должность так же, как в карточке.");
        else if (known is [var one]) Change(line, employer, one);
        else _staff.Add(new(line.Place, null, employer.Id, employer.Name, line.FullName, line.Post ?? "", line.Email, line.MayBePublished ?? false, line.ConsentOn, []));
    }

    private void Change(StaffLine line, (Guid? Id, string Name) employer, KnownPerson known)
    {
        if (known.IsArchived)
        {
            Refuse(line.Place, line.FullName, "Карточка сотрудника в архиве. Верните её из архива, если он снова работает.");
            return;
        }

        var (post, email, consent) = (line.Post ?? known.Post, line.Email ?? known.Email, line.ConsentOn ?? known.ConsentOn);
        var published = line.MayBePublished ?? known.MayBePublished;
        var changes = Changes(
            ("Должность", known.Post, post), ("Почта", known.Email ?? "", email ?? ""), ("Публикация", Published(known.MayBePublished), Published(published)),
            ("Дата согласия", $"{known.ConsentOn:dd.MM.yyyy}", $"{consent:dd.MM.yyyy}"));
        if (changes.Count == 0) _unchanged++;
        else _staff.Add(new(line.Place, known.Id, employer.Id, employer.Name, known.FullName, post, email, published, consent, changes));
    }

    private (Guid? Id, string Name)? EmployerOf(StaffLine line)
    {
        var key = DirectoryWords.Key(line.Organization);
        if (_known.TryGetValue(key, out var known))
        {
            if (!known.IsArchived) return (known.Id, known.Name);
            Refuse(line.Place, line.FullName, $"Организация {Russian.Quoted(known.ShortName)} в архиве. Верните её из архива или укажите другую.");
            return null;
        }

        if (_added.TryGetValue(key, out var added)) return (null, added.Name);
        var shorts = _byShortName[key].ToList();
        var isAdded = _addedShort.TryGetValue(key, out var full);
        if (shorts.Count + (isAdded ? 1 : 0) > 1) Refuse(line.Place, line.FullName, $"Краткое название {Russian.Quoted(line.Organization)} – у нескольких организаций. Напишите полное.");
        else if (shorts is [var one]) return (one.Id, one.Name);
        else if (isAdded) return (null, _added[full!].Name);
        else Refuse(line.Place, line.FullName, $"Организации {Russian.Quoted(TextLength.Cut(line.Organization, 100))} нет ни в справочнике, ни на листе организаций этого файла.");
        return null;
    }

    private bool IsFirst(string key, LinePlace place, string what)
    {
        if (_seen.TryAdd(key, place)) return true;
        Refuse(place, what, $"Повтор строки {_seen[key].Row}{(_seen[key].Sheet == place.Sheet ? "" : $" листа {Russian.Quoted(_seen[key].Sheet)}")}.");
        return false;
    }

    private void Refuse(LinePlace place, string what, string message) => _problems.Add(new(place, TextLength.Cut(what, 100), message));

    private static string Published(bool may) => may ? "можно" : "нельзя";

    private static List<PlannedChange> Changes(params (string Field, string Old, string New)[] fields) =>
        [.. fields.Where(field => field.Old != field.New).Select(field => new PlannedChange(field.Field, field.Old, field.New))];
}
