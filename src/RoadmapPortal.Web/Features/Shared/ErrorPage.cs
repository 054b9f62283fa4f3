using RoadmapPortal.Web.Files;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>A page that says what went wrong and what to do now.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What happened, in one line.</param>
/// <param name="Text">The likely reason.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Reference">The number of the request in the log, or null where it helps nobody.</param>
public sealed record ErrorPage(int Status, string Title, string Text, string Advice, string? Reference)
{
    /// <summary>The page for whoever came without HTTPS.</summary>
    public static ErrorPage PlainHttp(Uri origin) => new(StatusCodes.Status400BadRequest, "Портал открывается только по https",
        "Запрос пришёл по незащищённому соединению, а по нему портал не показывает страниц и не принимает данных.",
        $"Откройте {origin.GetLeftPart(UriPartial.Authority)}. Если в адресной строке уже https, сообщите администратору: прокси не передаёт порталу заголовок X-Forwarded-Proto, "
        + "или его адреса нет в настройке Portal:KnownProxies.", null);

    /// <summary>The page for a status; a status without a page of its own gets that of its class.</summary>
    public static ErrorPage For(int status, string? reference = null) => status switch
    {
        401 => new(status, "Нужно войти", "Эта страница открывается только после входа.",
            "Войдите под своей учётной записью: после входа страница откроется.", null),
        403 => new(status, "Нет доступа к этой странице", "У вашей учётной записи нет такого права.",
            "Так задано для вашей роли. Если доступ нужен для работы, обратитесь к администратору портала.", null),
        404 or 405 => new(404, "Страница не найдена",
            "Такой страницы нет: возможно, в адресе опечатка, запись удалена или закрыта для вас.",
            "Проверьте адрес или начните с главной страницы.", null),
        409 => new(status, "Данные успели измениться",
            "Пока вы работали, запись изменил кто-то другой или её состояние уже не позволяет это действие.",
            "Вернитесь на страницу записи, посмотрите, что изменилось, и повторите, если это ещё нужно.", null),
        413 => new(status, "Файл слишком большой", $"Один файл может быть не больше {FileKinds.MaxBytes / 1024 / 1024}\u00A0МБ, а отправлено намного больше.",
            "Вернитесь назад и выберите файл меньшего размера.", null),
        429 => new(status, "Слишком много запросов подряд", "Портал ограничивает частоту обращений, чтобы работать для всех.",
            "Подождите минуту и повторите.", null),
        503 => new(status, "Портал временно недоступен", "Идёт обслуживание, или база данных не отвечает.",
            "Попробуйте через несколько минут.", reference),
        >= 400 and < 500 => new(status, "Запрос не удалось прочитать",
            "Данные пришли в неожиданном виде: возможно, страница была открыта слишком давно.",
            "Вернитесь назад, обновите страницу и повторите.", null),
        _ => new(status, "На портале произошла ошибка", "Это наша неисправность, а не ваша. Сведения о ней записаны в журнал.",
            "Повторите действие. Если ошибка останется, сообщите администратору номер обращения.", reference),
    };
}
