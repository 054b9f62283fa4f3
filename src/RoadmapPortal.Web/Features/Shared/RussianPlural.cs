namespace RoadmapPortal.Web.Features.Shared;

/// <summary>Numbers with words in the right form: «1 мероприятие, 2 мероприятия, 5 мероприятий».</summary>
public static class RussianPlural
{
    /// <summary>The number, a no-break space and the form of the word that belongs to it.</summary>
    public static string With(this int count, string one, string few, string many) =>
        $"{count}\u00A0{Form(count, one, few, many)}";

    private static string Form(int count, string one, string few, string many) => (count % 100, count % 10) switch
    {
        (>= 11 and <= 14, _) => many,
        (_, 1) => one,
        (_, >= 2 and <= 4) => few,
        _ => many,
    };
}
