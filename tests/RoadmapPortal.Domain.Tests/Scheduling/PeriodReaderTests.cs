using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Domain.Tests.Scheduling;

public sealed class PeriodReaderTests
{
    private static readonly DateOnly Approved = new(2021, 7, 19);

    [Theory]
    [InlineData("Дорожная карта проекта «Кадры»\nна период с октября 2022 г. по декабрь 2023 г.", "2022-10", "2023-12", "на период с октября 2022 г. по декабрь 2023 г.")]
    [InlineData("Дорожная карта (план мероприятий) муниципального округа на 2021-2025 гг.", "2021-01", "2025-12", "на 2021-2025 гг.")]
    [InlineData("Дорожная карта реализации Концепции развития на период до 2025 года", "2021-07", "2025-12", "на период до 2025 года")]
    [InlineData("Срок реализации «Дорожной карты»: 2022-2024 годы.", "2022-01", "2024-12", "2022-2024 годы")]
    [InlineData("ДОРОЖНАЯ КАРТА НА 2023-2024 ГОДЫ", "2023-01", "2024-12", "НА 2023-2024 ГОДЫ")]
    [InlineData("План работы на 2022-2023 учебный год", "2022-09", "2023-08", "на 2022-2023 учебный год")]
    [InlineData("План работы на 2022/23 уч. год", "2022-09", "2023-08", "на 2022/23 уч. год")]
    [InlineData("План методической работы на\n2024 год", "2024-01", "2024-12", "на\n2024 год")]
    [InlineData("План на I полугодие 2023 года", "2023-01", "2023-06", "на I полугодие 2023 года")]
    [InlineData("План на II полугодие 2022-2023 учебного года", "2023-01", "2023-05", "на II полугодие 2022-2023 учебного года")]
    [InlineData("План на сентябрь – декабрь 2023 г.", "2023-09", "2023-12", "на сентябрь – декабрь 2023 г.")]
    [InlineData("Дорожная карта на 2022 – 2024 г.г. (проект)", "2022-01", "2024-12", "на 2022 – 2024 г.г.")]
    [InlineData("Дорожная карта по реализации стратегии до 2030 года на период 2022–2024 годов", "2022-01", "2024-12", "на период 2022–2024 годов")]
    [InlineData("Мероприятия 2019-2024 годов, план на 2023 год", "2023-01", "2023-12", "на 2023 год")]
    [InlineData("Дорожная карта (2021–2023 годы)", "2021-01", "2023-12", "2021–2023 годы")]
    [InlineData("Карта, с сентября 2022 г. по май 2023 г.", "2022-09", "2023-05", "с сентября 2022 г. по май 2023 г.")]
    [InlineData("Сроки реализации плана: с 2022 по 2024 год", "2022-01", "2024-12", "с 2022 по 2024 год")]
    [InlineData("Дорожная карта на период с 01.09.2022 по 31.08.2023", "2022-09", "2023-08", "на период с 01.09.2022 по 31.08.2023")]
    [InlineData("Дорожная карта на 2025 и 2026 годы", "2025-01", "2026-12", "на 2025 и 2026 годы")]
    [InlineData("Дорожная карта на 2024, 2025, 2026 годы", "2024-01", "2026-12", "на 2024, 2025, 2026 годы")]
    public void Finds_the_phrase_and_its_months(string text, string from, string to, string phrase)
    {
        var found = PeriodReader.Find(text, Approved);

        Assert.NotNull(found);
        Assert.Equal((from, to), (found.Months.FromMonth, found.Months.ToMonth));
        Assert.Equal(phrase, found.Text);
    }

    [Theory]
    [InlineData("Карта отдыха детей в 2026 году", "2026-01", "2026-12")]
    [InlineData("Карта развития с 01.09.2025 по 31.05.2026", "2025-09", "2026-05")]
    [InlineData("План отдыха с апреля по сентябрь 2026 г.", "2026-04", "2026-09")]
    [InlineData("План-график проверочных работ (январь – август 2026 г.)", "2026-01", "2026-08")]
    [InlineData("План помощи школам (август 2025 г. – июль 2026 г.)", "2025-08", "2026-07")]
    public void A_title_says_its_period_in_more_ways_than_a_text(string title, string from, string to)
    {
        Assert.Equal((from, to), (PeriodReader.FindInTitle(title, null)?.Months.FromMonth, PeriodReader.FindInTitle(title, null)?.Months.ToMonth));
        Assert.Null(PeriodReader.Find(title, null));
    }

    [Theory]
    [InlineData("Дорожная карта по преодолению кадрового дефицита")]
    [InlineData("Утверждена приказом управления от 21.07.2024 № 470")]
    [InlineData("распоряжение министерства от 21 июля 2021 года № 992")]
    [InlineData("по состоянию на 1 сентября 2023 года")]
    [InlineData("на период реализации проекта")]
    [InlineData("на 2022-2024 учебный год")]
    [InlineData("на период до 2020 года")]
    [InlineData("")]
    public void Does_not_take_other_dates_for_a_period(string text) => Assert.Null(PeriodReader.Find(text, Approved));

    [Fact]
    public void A_period_that_begins_with_approval_is_unknown_before_it() =>
        Assert.Null(PeriodReader.Find("на период до 2025 года", null));

    [Fact]
    public void Any_text_gives_nothing_or_a_phrase_of_its_own() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        text => PeriodReader.Find(text.Get, Approved) is not { } found || text.Get.Contains(found.Text, StringComparison.Ordinal)).Hold();
}
