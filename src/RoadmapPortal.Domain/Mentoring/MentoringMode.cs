namespace RoadmapPortal.Domain.Mentoring;

/// <summary>Вид наставничества (domain.md 3.3).</summary>
public enum MentoringMode
{
    /// <summary>Традиционное («один на один»).</summary>
    Traditional,

    /// <summary>Групповое.</summary>
    Group,

    /// <summary>Краткосрочное (целеполагающее).</summary>
    ShortTerm,

    /// <summary>Реверсивное.</summary>
    Reverse,

    /// <summary>Ситуационное.</summary>
    Situational,

    /// <summary>Скоростное.</summary>
    Speed,

    /// <summary>Саморегулируемое.</summary>
    SelfRegulated,

    /// <summary>Виртуальное (дистанционное).</summary>
    Virtual,
}

/// <summary>The names of the kinds.</summary>
public static class MentoringModes
{
    /// <summary>The Russian name, lower case.</summary>
    public static string Name(this MentoringMode mode) => mode switch
    {
        MentoringMode.Traditional => "традиционное",
        MentoringMode.Group => "групповое",
        MentoringMode.ShortTerm => "краткосрочное",
        MentoringMode.Reverse => "реверсивное",
        MentoringMode.Situational => "ситуационное",
        MentoringMode.Speed => "скоростное",
        MentoringMode.SelfRegulated => "саморегулируемое",
        MentoringMode.Virtual => "виртуальное",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, null),
    };
}
