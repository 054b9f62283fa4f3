using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Documents.Excel;

namespace RoadmapPortal.Documents.Tests.Excel;

public sealed class WorkbookBuilderTests
{
    private static readonly WorkbookProperties Properties =
        new("Проба", "Методический центр", new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+7 900")]
    [InlineData("-5")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    public void Dangerous_beginnings_are_quoted(string text)
    {
        using var book = new Spreadsheet(Write(text));
        Assert.Empty(book.Errors);
        Assert.True(book.Format("A2").QuotePrefix!.Value);
        Assert.Equal(text.Replace('\r', '\n'), book.Text("A2"));
    }

    [Fact]
    public void Common_text_is_not_quoted()
    {
        using var book = new Spreadsheet(Write("Методисты"));
        Assert.Null(book.Format("A2").QuotePrefix);
    }

    [Theory]
    [InlineData("до\0после\u0001", "допосле")]
    [InlineData("строка\r\nстрока", "строка\nстрока")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("  с краёв  ", "  с краёв  ")]
    public void Text_is_made_fit_for_the_file(string text, string stored)
    {
        using var book = new Spreadsheet(Write(text));
        Assert.Empty(book.Errors);
        Assert.Equal(stored, book.Text("A2"));
    }

    [Fact]
    public void Half_of_a_character_is_dropped()
    {
        using var book = new Spreadsheet(Write("\ud83d один \ud83d\ude80"));
        Assert.Equal(" один \ud83d\ude80", book.Text("A2"));
    }

    [Fact]
    public void Text_over_the_limit_is_cut_and_says_so()
    {
        using var book = new Spreadsheet(Write(new string('я', 40_000)));
        Assert.Equal(32_767, book.Text("A2").Length);
        Assert.EndsWith("(текст сокращён)", book.Text("A2"), StringComparison.Ordinal);
        Assert.Empty(book.Errors);
    }

    [Fact]
    public void Any_text_gives_a_valid_file() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
        {
            using var book = new Spreadsheet(Write(text));
            return book.Errors.Count == 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Names_of_sheets_are_made_fit_and_told_apart()
    {
        var sheets = new[] { "Свод: 2026/2027", "СВОД: 2026/2027", "Дорожная карта наставничества на учебный год", "" };
        var builder = new WorkbookBuilder(Properties);
        foreach (var name in sheets)
            builder.Add(new Sheet<string?>(name, [new("Текст", 20, Cell.Text)], ["а"]));
        using var book = new Spreadsheet(builder.ToBytes());
        Assert.Equal(["Свод  2026 2027", "СВОД  2026 2027 (2)", "Дорожная карта наставничества н", "Лист"], book.SheetNames);
        Assert.Empty(book.Errors);
    }

    [Fact]
    public void Days_before_the_calendar_of_spreadsheets_are_text()
    {
        using var book = new Spreadsheet(Write<DateOnly?>(new DateOnly(1899, 5, 6), Cell.Date));
        Assert.Equal("06.05.1899", book.Text("A2"));
    }

    [Fact]
    public void Workbook_without_sheets_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => new WorkbookBuilder(Properties).ToBytes());

    private static byte[] Write(string? text) => Write(text, Cell.Text);

    private static byte[] Write<T>(T value, Func<T, Cell> cell) =>
        new WorkbookBuilder(Properties).Add(new Sheet<T>("Лист", [new("Значение", 20, cell)], [value])).ToBytes();
}
