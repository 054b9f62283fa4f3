namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>Where a roadmap's working text stands (glossary: черновик, на согласовании, возвращена, утверждена …).</summary>
public enum RoadmapStatus
{
    /// <summary>Черновик.</summary>
    Draft,

    /// <summary>На согласовании: waits for the director; nobody edits.</summary>
    InReview,

    /// <summary>Возвращена with a remark: edited again.</summary>
    Returned,

    /// <summary>Утверждена: the working text equals the last revision.</summary>
    Approved,

    /// <summary>Завершена.</summary>
    Completed,

    /// <summary>Заменена by another roadmap.</summary>
    Superseded,

    /// <summary>Отменена.</summary>
    Cancelled,
}

/// <summary>What the states of a working text mean together.</summary>
public static class RoadmapStatuses
{
    /// <summary>True while the working text is written or decided on; a revision in force may stand beside it.</summary>
    public static bool IsUnderWork(this RoadmapStatus status) => status is RoadmapStatus.Draft or RoadmapStatus.InReview or RoadmapStatus.Returned;
}

/// <summary>How activities get their printed numbers (product.md 1).</summary>
public enum NumberingMode
{
    /// <summary>As in the source, with gaps and doubles.</summary>
    AsPrinted,

    /// <summary><c>1.1</c> by section.</summary>
    BySection,

    /// <summary>1, 2, 3 through all sections.</summary>
    Continuous,

    /// <summary>1, 2, 3 anew in each section.</summary>
    Restarting,
}

/// <summary>Who puts the roadmap into force (glossary: гриф утверждения).</summary>
public enum ApprovalMode
{
    /// <summary>No approval block.</summary>
    None,

    /// <summary>«УТВЕРЖДАЮ», post, signature, name, date.</summary>
    ByOfficial,

    /// <summary>«УТВЕРЖДЕНА приказом … от … № …», or the appendix mark of an order.</summary>
    ByDocument,

    /// <summary>A decision or minutes of a collegial body.</summary>
    ByBody,
}

/// <summary>What a column of the roadmap's table holds.</summary>
public enum ColumnKind
{
    /// <summary>№ п/п.</summary>
    Number,

    /// <summary>Мероприятие.</summary>
    Activity,

    /// <summary>Срок.</summary>
    Deadline,

    /// <summary>Целевая аудитория.</summary>
    Audience,

    /// <summary>Ответственный.</summary>
    Responsible,

    /// <summary>Ожидаемый результат.</summary>
    Result,

    /// <summary>A column of the author's own, shown under its own title.</summary>
    Other,
}
