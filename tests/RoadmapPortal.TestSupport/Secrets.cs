namespace RoadmapPortal.TestSupport;

/// <summary>Words that stand in one thing each of a <see cref="LivedInPortal"/> which is not for everybody.</summary>
public static class Secrets
{
    /// <summary>The beginnings of the words that mark everything of the first schools.</summary>
    public static readonly IReadOnlyList<string> OfSchools = ["Альфагор", "Бетагор", "Гаммагор"];

    /// <summary>A text that is being written.</summary>
    public const string Draft = "Недописанов";

    /// <summary>A text in review.</summary>
    public const string Review = "Нерешённов";

    /// <summary>What the director returned a text with.</summary>
    public const string Remark = "Замечалов";

    /// <summary>What a partner refused with.</summary>
    public const string Refusal = "Отказнов";

    /// <summary>A person who answers for a row of a roadmap in force.</summary>
    public const string Answering = "Тайнословова";

    /// <summary>The methodologist who leads the roadmaps.</summary>
    public const string Lead = "Закулиснов";

    /// <summary>The subject of a mail.</summary>
    public const string Mail = "Письмовников";

    /// <summary>The text of a mail.</summary>
    public const string MailText = "Текстовников";

    /// <summary>The name of a file between upload and confirmation.</summary>
    public const string Upload = "Загрузов";

    /// <summary>The document that a roadmap was made of: its name and what stands in it.</summary>
    public const string Source = "Первоисточников";
}
