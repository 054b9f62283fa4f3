using RoadmapPortal.TestSupport;

namespace RoadmapPortal.Web.Tests.Import;

/// <summary>A fictional document; each has a title of its own, so that no test finds the file of another.</summary>
internal static class SampleText
{
    public static string Of(string period = "на 2023-2024 годы", params string[] moreRows) => string.Join(
        "\n",
        [
            $"Дорожная карта поддержки молодых педагогов № {TestData.Next()} {period}",
            "№ п/п\tНаименование мероприятия\tСрок реализации\tОтветственный\tОжидаемый результат\tБюджет",
            "1. Организационные мероприятия",
            "1.1\tНазначить наставников\tЕжегодно, до 1 октября\tРуководители ОО\tПриказы\tбез затрат",
            "1.2\tПровести семинар\tмарт 2023\tЗимина А.Б.\tПрограмма семинара\t",
            "2. Контроль",
            "2.1\tСобрать отчёты\tдо 1 июня\tМетодисты\tСправка\t",
            .. moreRows,
        ]);
}
