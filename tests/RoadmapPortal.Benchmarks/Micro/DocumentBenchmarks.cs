using BenchmarkDotNet.Attributes;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Documents.Tests.Import.Forms;

namespace RoadmapPortal.Benchmarks.Micro;

/// <summary>Reading office files: a plan of 40 rows as DOCX, a workbook of 5,000 rows.</summary>
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private byte[] document = [];
    private byte[] workbook = [];

    [GlobalSetup]
    public void Make()
    {
        document = OfficeForms.Write("docx", Lines(40));
        workbook = OfficeForms.Write("xlsx", Lines(5000));
        if (Count(document) != 40 || Count(workbook) != 5000) throw new InvalidOperationException("What is measured is not read.");
    }

    [Benchmark]
    public object Docx40() => RoadmapImporter.Read(document, "план.docx");

    [Benchmark]
    public object Xlsx5000() => RoadmapImporter.Read(workbook, "план.xlsx");

    private static int Count(byte[] file) => RoadmapImporter.Read(file, "план").Value.Sections.Sum(s => s.Activities.Count);

    private static List<SourceLine> Lines(int rows)
    {
        List<string[]> cells = [["Дорожная карта на 2026-2027 годы"], [""], ["№", "Мероприятие", "Срок", "Ответственный", "Результат"]];
        for (var n = 1; n <= rows; n++)
        {
            if (n % 10 == 1) cells.Add([$"{(n / 10) + 1}. Организационные мероприятия", "", "", "", ""]);
            cells.Add([$"{((n - 1) / 10) + 1}.{((n - 1) % 10) + 1}", $"Семинар-практикум № {n} «Методическая служба: от диагностики дефицитов к адресной помощи педагогу»", "Сентябрь – декабрь 2026 г.", "Руководители ОО, методисты-предметники", "Аналитическая справка, адресные рекомендации"]);
        }

        return [.. cells.Select((row, i) => new SourceLine(new(i + 1) { Line = i + 1 }, [.. row.Select((c, at) => new SourceCell(c) { Left = at, Right = at + 1 })]))];
    }
}
