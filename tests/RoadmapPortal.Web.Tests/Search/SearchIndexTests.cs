using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Search;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Tests.Approval;

namespace RoadmapPortal.Web.Tests.Search;

public sealed class SearchIndexTests
{
    private static readonly string[] Words = ["наставник", "школа", "педагог", "семинар", "приказ"];

    [Theory, OnSqlite, OnPostgres]
    public async Task After_any_edits_the_index_equals_one_built_anew(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var scene = await ApprovalScene.CreateAsync(portal);
        var random = new Random(545);
        for (var round = 0; round < 3; round++)
        {
            for (var edit = 0; edit < 12; edit++) await scene.EditAsync(roadmap => Edit(roadmap, random));
            await AssertAsNewAsync(portal);
            await scene.SubmitAsync();
            await scene.ApproveAsync(round + 1);
            await AssertAsNewAsync(portal);
            await scene.ReviseAsync();
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_undone_leaves_no_trace_in_the_index(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var scene = await ApprovalScene.CreateAsync(portal);
        var before = await IndexAsync(portal);

        await portal.QueryAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var roadmap = await db.Roadmaps.Include(r => r.Sections).ThenInclude(s => s.Activities).SingleAsync(r => r.Id == scene.Id);
            roadmap.AddActivity(Guid.NewGuid(), roadmap.Sections[0].Id, new ActivityText("Отменённое"));
            await db.SaveChangesAsync();
            Assert.Equal(1, await db.Search(SearchQuery.Parse("отмененное")).CountAsync());
            await transaction.RollbackAsync();
            return 0;
        });

        Assert.Equal(before, await IndexAsync(portal));
        Assert.Equal(0, await portal.QueryAsync(db => db.Search(SearchQuery.Parse("отмененное")).CountAsync()));
    }

    [Fact]
    public async Task Our_stems_are_those_of_the_reference_implementation()
    {
        if (TestEnvironment.Postgres is null) return;
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres);
        await using var db = database.CreateContext();
        // The dictionary that PostgreSQL brings drops stop words; this one drops nothing.
        await db.Database.ExecuteSqlRawAsync("CREATE TEXT SEARCH DICTIONARY plain_russian (TEMPLATE = snowball, Language = russian)");
        var words = SampleWords().Distinct().ToArray();

        var expected = await db.Database.SqlQuery<string>(
            $"SELECT (ts_lexize('plain_russian', word))[1] AS \"Value\" FROM unnest({words}) WITH ORDINALITY AS w(word, n) ORDER BY n").ToListAsync();

        Assert.True(words.Length > 5000);
        Assert.Equal([], words.Zip(expected).Where(pair => RussianStem.Of(pair.First) != pair.Second).Select(pair => $"{pair.First}: {pair.Second}, not {RussianStem.Of(pair.First)}").Take(20));
    }

    /// <summary>Invented words of Russian syllables and endings, and the words of the real roadmaps where they are.</summary>
    private static IEnumerable<string> SampleWords()
    {
        string[] roots = ["наставн", "учи", "школ", "молод", "развит", "провед", "сильн", "длинн", "готов", "юн", "о", "я", "стро", "обуч", "ответств", "цел", "важ"];
        string[] suffixes = ["", "а", "я", "и", "ник", "енн", "анн", "ейш", "ост", "ова", "ива", "тель", "ющ", "ивш", "вш", "ем", "ениц"];
        string[] endings = ["", "а", "у", "ом", "ами", "ый", "ого", "ая", "ие", "ия", "иями", "ей", "ейше", "ость", "ости", "ть", "ла", "ли", "ет", "ются", "шись", "вшись", "в", "ь", "нн", "ся", "уй", "ешь", "ою", "ны"];
        var invented = from root in roots from suffix in suffixes from ending in endings select root + suffix + ending;
        var real = TestEnvironment.RoadmapTexts is { } folder ? Directory.GetFiles(folder, "*.txt").SelectMany(file => SearchWord.In(File.ReadAllText(file))).Select(w => w.Folded) : [];
        return invented.Concat(real);
    }

    private static Result Edit(Roadmap roadmap, Random random)
    {
        string Text() => string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Words[random.Next(Words.Length)]));
        var section = roadmap.Sections[random.Next(roadmap.Sections.Count)];
        var activity = roadmap.Activities.ElementAt(random.Next(roadmap.Activities.Count()));
        switch (random.Next(8))
        {
            case 0: return roadmap.Change(new RoadmapHeader(Text(), roadmap.Period) { Note = Text(), Approval = roadmap.Approval });
            case 1: return roadmap.AddSection(Guid.NewGuid(), "", Text()) is { Error: { } error } ? error : Result.Ok;
            case 2: return roadmap.ChangeSection(section.Id, section.PrintedNumber, Text());
            case 3: return roadmap.Activities.Count() > 2 ? roadmap.RemoveActivity(activity.Id) : Result.Ok;
            case 4: return roadmap.MoveActivity(activity.Id, random.Next(2) == 0 ? -1 : 1);
            case 5: return roadmap.ChangeActivity(activity.Id, new ActivityText(Text(), Result: Text()), [], activity.Addressees);
            case 6: return roadmap.Sections.Count > 1 && roadmap.Sections.Any(s => s != section && s.Activities.Count > 0) ? roadmap.RemoveSection(section.Id) : Result.Ok;
            default: return roadmap.AddActivity(Guid.NewGuid(), section.Id, new ActivityText(Text())) is { Error: { } refusal } ? refusal : Result.Ok;
        }
    }

    private static async Task AssertAsNewAsync(PortalFactory portal)
    {
        var (entries, found) = (await IndexAsync(portal), await FoundAsync(portal));
        await portal.QueryAsync(async db =>
        {
            await db.SearchEntries.ExecuteDeleteAsync();
            Assert.Empty(await db.Search(SearchQuery.Parse(Words[0])).ToListAsync());
            await SearchIndex.EnsureAsync(db, CancellationToken.None);
            return 0;
        });
        Assert.NotEmpty(entries);
        Assert.Equal(await IndexAsync(portal), entries);
        Assert.Equal(await FoundAsync(portal), found);
    }

    private static Task<List<string>> IndexAsync(PortalFactory portal) => portal.QueryAsync(async db =>
        (await db.SearchEntries.AsNoTracking().ToListAsync())
            .Select(e => $"{e.RoadmapId} {e.IsApproved} {e.ActivityKey}: {e.Title} / {e.Text}").Order(StringComparer.Ordinal).ToList());

    private static Task<List<string>> FoundAsync(PortalFactory portal) => portal.QueryAsync(async db =>
    {
        var found = new List<string>();
        foreach (var word in Words)
            found.AddRange((await db.Search(SearchQuery.Parse(word)).ToListAsync()).Select(hit => $"{word}: {hit.RoadmapId} {hit.ActivityKey} {hit.IsApproved} {hit.Rank}"));
        return found.Order(StringComparer.Ordinal).ToList();
    });
}
