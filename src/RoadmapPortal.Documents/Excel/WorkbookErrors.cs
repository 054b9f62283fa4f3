using System.Globalization;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Documents.Excel;

/// <summary>Every reason for which a workbook is not read.</summary>
public static class WorkbookErrors
{
    /// <summary>Another kind of file, whatever it is called.</summary>
    public static readonly Error NotWorkbook =
        new("workbook-not-xlsx", "Это не книга Excel (XLSX). Откройте таблицу в Excel или LibreOffice и сохраните её как «Книга Excel (*.xlsx)», без пароля.");

    /// <summary>A workbook that cannot be read to its end.</summary>
    public static readonly Error Damaged =
        new("workbook-damaged", "Файл повреждён или собран не по правилам: прочитать его до конца нельзя. Откройте таблицу в Excel или LibreOffice и сохраните её заново.");

    /// <summary>More bytes than <see cref="WorkbookReader.MaxBytes"/>.</summary>
    public static readonly Error TooLarge =
        new("workbook-too-large", "Файл больше 5 МБ. Оставьте в книге только листы с таблицей, без рисунков, и загрузите снова.");

    /// <summary>Unpacked, the file is larger than any honest table of that many rows.</summary>
    public static readonly Error TooMuchInside =
        new("workbook-too-much-inside", "Внутри файла слишком много данных: таблицы такого размера портал не читает. Скопируйте нужные строки в новую книгу и загрузите её.");

    /// <summary>More rows than <see cref="WorkbookReader.MaxRows"/>.</summary>
    public static readonly Error TooManyRows = new(
        "workbook-too-many-rows",
        string.Create(CultureInfo.InvariantCulture, $"На листе больше {WorkbookReader.MaxRows} заполненных строк. Разделите таблицу на несколько файлов."));

    /// <summary>Text further to the right than <see cref="WorkbookReader.MaxColumns"/>.</summary>
    public static readonly Error TooManyColumns = new(
        "workbook-too-many-columns",
        string.Create(CultureInfo.InvariantCulture, $"На листе занято больше {WorkbookReader.MaxColumns} столбцов. Удалите лишнее справа от таблицы."));

    /// <summary>No sheet says anything.</summary>
    public static readonly Error Empty = new("workbook-empty", "В книге нет ни одной заполненной строки.");
}

/// <summary>Ends the reading of a workbook at once; never leaves <see cref="WorkbookReader"/>.</summary>
internal sealed class WorkbookRefusedException(Error error) : Exception(error.Message)
{
    public Error Error { get; } = error;
}
