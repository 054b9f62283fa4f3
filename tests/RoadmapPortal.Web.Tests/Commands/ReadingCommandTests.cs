using System.Text.Json;

namespace RoadmapPortal.Web.Tests.Commands;

/// <summary>Commands that only read: they need no database.</summary>
public sealed class ReadingCommandTests
{
    [Fact]
    public async Task Deadline_says_how_a_deadline_is_understood()
    {
        using var portal = new PortalProcess();

        var json = await portal.RunAsync("deadline", "Ежегодно, до 01 октября", "--from", "2022-10", "--to", "2023-12", "--json");
        var words = await portal.RunAsync("deadline", "Ежегодно, до 01 октября", "--from", "2022-10", "--to", "2023-12");

        Assert.Equal((0, ""), (json.ExitCode, json.Errors));
        var reading = JsonDocument.Parse(Assert.Single(json.Lines)).RootElement;
        Assert.Equal("Ежегодно, до 01 октября", reading.GetProperty("text").GetString());
        Assert.Equal("yearly_due_by", reading.GetProperty("kind").GetString());
        Assert.Equal("hard", reading.GetProperty("due").GetString());
        Assert.Equal(["2022-10-01..2022-10-01", "2023-01-01..2023-10-01"], reading.GetProperty("windows").EnumerateArray().Select(w => w.GetString()));
        Assert.Contains("01.01.2023–01.10.2023", words.Text);
        Assert.False(Directory.Exists(Path.Combine(portal.Folder, "data")), "A reading needs no data folder.");
    }

    [Fact]
    public async Task Deadline_reads_a_list_line_by_line()
    {
        using var portal = new PortalProcess();
        var list = portal.Write("list.tsv", "март 2023\t2023-01\t2023-12\n\t2023-01\t2023-12\nкак получится\t2023-01\t2023-12\n");
        var broken = portal.Write("broken.tsv", "март 2023\t2023-01\t2023-12\nмарт 2023\t2023-13\t2023-12\n");

        var read = await portal.RunAsync("deadline", "--file", list, "--json");
        var refused = await portal.RunAsync("deadline", "--file", broken, "--json");

        Assert.Equal(0, read.ExitCode);
        Assert.Equal(["month", "blank", "unknown"], read.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString()));
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("Строка 2", refused.Errors);
    }

    [Fact]
    public async Task Parties_says_how_a_cell_is_split()
    {
        using var portal = new PortalProcess();
        var list = portal.Write("list.txt", "Зимина А.Б. Методисты-предметники\n@школы\n");

        var one = await portal.RunAsync("parties", "Зимина А.Б. Методисты-предметники", "--json");
        var many = await portal.RunAsync("parties", "--file", list, "--json");
        var words = await portal.RunAsync("parties", "Зимина А.Б. Методисты-предметники");

        var parties = JsonDocument.Parse(one.Text).RootElement.GetProperty("parties").EnumerateArray();
        Assert.Equal(["person: Зимина А.Б.", "role: Методисты-предметники"], parties.Select(p => $"{p.GetProperty("kind")}: {p.GetProperty("text")}"));
        Assert.Equal(2, many.Lines.Length);
        Assert.Equal(one.Lines[0], many.Lines[0]);
        Assert.Equal(["человек: Зимина А.Б.", "роль: Методисты-предметники"], words.Lines);
    }

    [Fact]
    public async Task Import_shows_what_is_recognised_in_a_file_of_the_callers_folder()
    {
        using var portal = new PortalProcess();
        var file = portal.Copy("order.txt");

        var json = await portal.RunAsync("import", file, "--json");
        var words = await portal.RunAsync("import", file);

        Assert.Equal((0, ""), (json.ExitCode, json.Errors));
        var read = JsonDocument.Parse(json.Text).RootElement;
        Assert.Equal(5, read.GetProperty("sections").EnumerateArray().Sum(s => s.GetProperty("activities").GetArrayLength()));
        Assert.Contains("Приказ: ", words.Text);
        Assert.Contains("строка ", words.Text);
    }

    [Fact]
    public async Task Import_tells_of_every_file_of_a_folder()
    {
        using var portal = new PortalProcess();
        var folder = Directory.CreateDirectory(Path.Combine(portal.Folder, "plans", "deeper")).Parent!.FullName;
        File.Copy(Path.Combine(portal.Folder, portal.Copy("order.txt")), Path.Combine(folder, "б.txt"));

        var all = await portal.RunAsync("import", "plans", "--json");
        Assert.Equal((0, ""), (all.ExitCode, all.Errors));
        var line = JsonDocument.Parse(Assert.Single(all.Lines)).RootElement;
        Assert.Equal(("б.txt", 5), (line.GetProperty("file").GetString(), line.GetProperty("rows").GetInt32()));
        Assert.Equal(JsonValueKind.Null, line.GetProperty("error").ValueKind);

        portal.Write(Path.Combine("plans", "а.txt"), "Ничего");
        var some = await portal.RunAsync("import", "plans");
        Assert.Equal((1, 3), (some.ExitCode, some.Lines.Length));
        Assert.StartsWith("а.txt: не прочитан. В документе не найдена таблица", some.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("б.txt: 5\u00A0мероприятий, ", some.Lines[1], StringComparison.Ordinal);
        Assert.Equal("Всего: 2\u00A0файла, прочитано 1, не прочитано 1; 5\u00A0мероприятий.", some.Lines[2]);

        var saved = await portal.RunAsync("import", "plans", "--save", "--as", "methodist@test.local");
        Assert.Equal((2, ""), (saved.ExitCode, saved.Text));
        Assert.Contains("папку можно только прочитать", saved.Errors);
    }

    [Theory]
    [InlineData("import", "absent.txt")]
    [InlineData("deadline", "--file", "absent.tsv", "--json")]
    [InlineData("import", "nonsense.txt")]
    public async Task A_file_that_cannot_be_read_is_a_refusal_with_its_reason(params string[] arguments)
    {
        using var portal = new PortalProcess();
        portal.Write("nonsense.txt", "Ни одной таблицы.");

        var refused = await portal.RunAsync(arguments);

        Assert.Equal((1, ""), (refused.ExitCode, refused.Text));
        Assert.NotEmpty(refused.Errors.Trim());
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("deadline")]
    [InlineData("deadline", "март")]
    [InlineData("deadline", "март", "--from", "2023-13", "--to", "2023-12")]
    [InlineData("deadline", "март", "--from", "2023-05", "--to", "2023-01")]
    [InlineData("import")]
    [InlineData("import", "a.txt", "--save")]
    [InlineData("import", "a.txt", "--as", "a@test.local")]
    [InlineData("export", "slug")]
    [InlineData("export", "slug", "--format", "odt")]
    [InlineData("export", "slug", "--format", "pdf", "--revision", "one")]
    [InlineData("export", "slug", "--format", "xlsx", "--revision", "1")]
    [InlineData("user")]
    [InlineData("user", "add", "a@test.local", "--role", "king")]
    [InlineData("user", "add", "a@test.local", "--role", "coordinator")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("backup", "a.zip", "b.zip")]
    public async Task Wrong_usage_exits_with_2(params string[] arguments)
    {
        using var portal = new PortalProcess();

        var refused = await portal.RunAsync(arguments);

        Assert.Equal((2, ""), (refused.ExitCode, refused.Text));
        Assert.Contains("--help", refused.Errors);
    }
}
