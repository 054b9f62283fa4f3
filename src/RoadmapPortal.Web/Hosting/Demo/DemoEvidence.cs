using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Web.Hosting.Demo;

/// <summary>The small report that a school attaches to a mark.</summary>
internal static class DemoEvidence
{
    public static string FileName(DemoSchool school) => $"Справка – {school.Marker}.pdf";

    public static byte[] Pdf(DemoSchool school, OccurrenceUpdate update) => PdfWriter.Write(new PageDocument
    {
        Title = "Справка о проведённом мероприятии", Author = school.ShortName, Created = update.At,
        Sections =
        [
            new(new PageSetup(PageOrientation.Portrait),
            [
                new Paragraph(school.Name) { Alignment = TextAlignment.Centre },
                new Heading(1, "СПРАВКА") { SpaceBeforePt = 24 },
                new Paragraph(update.Comment) { SpaceBeforePt = 12, FirstLineIndentMm = 12.5 },
                new Paragraph(Russian.LongDate(update.Date)) { SpaceBeforePt = 24 },
                new EndsLine(school.Coordinator.Post, school.Coordinator.ShortName),
            ]),
        ],
    });
}
