using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Documents.Import;

/// <summary>Every reason for which a file is not read.</summary>
public static class ImportErrors
{
    private const string Readable = "Читаются документы Word (DOCX) и Excel (XLSX), веб-страницы, таблицы CSV и текст с табуляцией.";

    /// <summary>Nothing but blanks.</summary>
    public static readonly Error Empty =
        new("import-empty", "Файл пуст. Выберите файл с таблицей мероприятий или вставьте её текст.");

    /// <summary>More bytes than <see cref="RoadmapImporter.MaxBytes"/>.</summary>
    public static readonly Error TooLarge =
        new("import-too-large", "Файл больше 20 МБ. Удалите из документа рисунки и лишние листы и загрузите снова.");

    /// <summary>More characters than <see cref="RoadmapImporter.MaxCharacters"/> or lines than <see cref="RoadmapImporter.MaxLines"/>.</summary>
    public static readonly Error TooLong =
        new("import-too-long", "Текст длиннее 2 000 000 знаков или 10 000 строк. Оставьте в нём одну дорожную карту и загрузите снова.");

    /// <summary>Bytes that are no text in any encoding in use.</summary>
    public static readonly Error NotText =
        new("import-not-text", $"Содержимое файла не похоже на текст. {Readable} Кодировка – UTF-8 или Windows-1251.");

    /// <summary>An office file that cannot be read to its end.</summary>
    public static readonly Error Damaged =
        new("import-damaged", "Файл повреждён, защищён паролем или собран не по правилам: прочитать его до конца нельзя. Откройте документ в Word или LibreOffice и сохраните его заново.");

    /// <summary>Unpacked, the file is larger than any honest document.</summary>
    public static readonly Error TooMuchInside =
        new("import-too-much-inside", "Внутри файла слишком много данных: документы такого размера портал не читает. Скопируйте дорожную карту в новый документ и загрузите его.");

    /// <summary>The program that turns a format into another could not read the file, or took too long.</summary>
    public static readonly Error NotConverted =
        new("import-not-converted", "Преобразовать документ не удалось: он повреждён, защищён паролем или слишком сложен. Откройте его в Word или LibreOffice и сохраните как DOCX.");

    /// <summary>A PDF of pictures.</summary>
    public static readonly Error NoTextInPdf =
        new("import-pdf-without-text", "В этом PDF нет текста, только изображения страниц (скан). Загрузите исходный документ Word или Excel.");

    /// <summary>A format that needs a program which is not installed.</summary>
    /// <param name="format">The Russian name of the format.</param>
    public static Error NoConverter(string format) =>
        new("import-no-converter", $"Это {format}. Чтобы его прочитать, на сервере нужна программа, которой нет (LibreOffice – для документов, poppler – для PDF). Сохраните документ как DOCX или XLSX и загрузите снова.");

    /// <summary>A text without a table of activities.</summary>
    public static readonly Error NoTable =
        new("import-no-table", "В документе не найдена таблица мероприятий. Нужна строка заголовков колонок, например: «№ п/п», «Наименование мероприятия», «Срок», «Ответственный»; в тексте ячейки разделяются табуляцией.");

    /// <summary>A known format that no reader understands.</summary>
    /// <param name="format">The Russian name of the format.</param>
    public static Error UnsupportedFormat(string format) =>
        new("import-unsupported-format", $"Это {format}, такой файл не читается. {Readable}");
}
