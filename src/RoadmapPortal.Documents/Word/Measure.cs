using System.Globalization;

namespace RoadmapPortal.Documents.Word;

/// <summary>Lengths as Word counts them: twentieths of a point.</summary>
internal static class Measure
{
    private const double PerMillimetre = 1440 / 25.4;

    /// <summary>A length in points.</summary>
    public static int Points(double points) => (int)Math.Round(points * 20);

    /// <summary>A length in millimetres.</summary>
    public static int Millimetres(double millimetres) => (int)Math.Round(millimetres * PerMillimetre);

    /// <summary>A length in points of what Word counts.</summary>
    public static double ToPoints(int twips) => twips / 20.0;

    public static string Text(this int number) => number.ToString(CultureInfo.InvariantCulture);
}
