using System.Text;
using RoadmapPortal.Documents.Csv;
using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Documents.Tests.Excel;

namespace RoadmapPortal.Documents.Tests.Csv;

public class CsvWriterTests
{
    [Fact]
    public void The_file_has_a_mark_semicolons_and_quotes_where_needed()
    {
        var file = CsvWriter.Write([[Cell.Text("Раздел"), Cell.Text("а;б"), default], [Cell.Text("«ёж» \"1\""), Cell.Text("две\nстроки"), Cell.WholeNumber(7)]]);
        Assert.Equal("\uFEFFРаздел;\"а;б\";\r\n\"«ёж» \"\"1\"\"\";\"две\nстроки\";7\r\n", Encoding.UTF8.GetString(file));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+7 900")]
    [InlineData("-обсуждение")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =1+1")]
    [InlineData("\t=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("\r=1+1")]
    public void What_could_be_a_formula_is_marked_as_text(string text) =>
        Assert.Contains("'" + text.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(CsvWriter.Write([[Cell.Text(text)]])), StringComparison.Ordinal);

    [Fact]
    public async Task LibreOffice_sees_texts_numbers_and_days_as_they_are_meant()
    {
        var shown = await LibreOffice.ShowCsvAsync(CsvWriter.Write(
        [
            [Cell.Text("1.1"), Cell.Text("03.2023"), Cell.Text("=1+1"), Cell.Text("10-12"), Cell.WholeNumber(12), Cell.Date(new DateOnly(2023, 3, 6)), Cell.Percent(0.5), Cell.Text("«Приём»; да")],
        ]));
        // A day and a share are shown as LibreOffice shows them in its own language: it has understood them.
        Assert.Equal(["1.1", "03.2023", "'=1+1", "10-12", "12", "03/06/23", "50.00%", "«Приём»; да"], Assert.Single(shown).Select(cell => cell.Trim('\u00A0')));
    }
}
