using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Editing;

/// <summary>The names of the choices in the forms.</summary>
internal static class Names
{
    public static string Name(this NumberingMode mode) => mode switch
    {
        NumberingMode.BySection => "По разделам: 1.1, 1.2, 2.1",
        NumberingMode.Continuous => "Сквозная: 1, 2, 3 через все разделы",
        NumberingMode.Restarting => "Заново в каждом разделе: 1, 2, 3",
        _ => "Вручную, как в документе",
    };

    public static string Name(this ApprovalMode mode) => mode switch
    {
        ApprovalMode.ByOfficial => "Должностное лицо: «УТВЕРЖДАЮ», должность, подпись",
        ApprovalMode.ByDocument => "Документ: «УТВЕРЖДЕНА приказом … от … № …»",
        ApprovalMode.ByBody => "Коллегиальный орган: решение или протокол",
        _ => "Без грифа утверждения",
    };

    public static string Name(this OrderMark mark) => mark switch
    {
        OrderMark.Appendix => "«Приложение к приказу … от … № …»",
        _ => "«УТВЕРЖДЕНА приказом … от … № …»",
    };

    public static string Name(this AddresseeMode mode) => mode switch
    {
        AddresseeMode.Centre => "Методический центр",
        AddresseeMode.AllSchools => "Все образовательные организации, каждая за себя",
        AddresseeMode.SchoolKinds => "Организации выбранных видов",
        _ => "Организации по списку",
    };

    public static string Name(this ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "№ п/п",
        ColumnKind.Activity => "Мероприятие",
        ColumnKind.Deadline => "Срок",
        ColumnKind.Audience => "Целевая аудитория",
        ColumnKind.Responsible => "Ответственный",
        ColumnKind.Result => "Ожидаемый результат",
        _ => "Своя колонка",
    };
}
