using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Documents.Import.Directories;

/// <summary>Reads organisations and staff from a workbook: sheets and columns are found by their headings, in any order.</summary>
public static class DirectoryImporter
{
    /// <summary>What the file says, or why it is not read.</summary>
    public static Result<DirectoryFile> Read(byte[] file)
    {
        var workbook = WorkbookReader.Read(file);
        if (workbook.Error is { } unreadable) return unreadable;
        var reading = new Reading();
        foreach (var sheet in workbook.Value.Sheets)
        {
            var table = DirectoryTable.Find(sheet, out var refusal);
            if (refusal is not null) return refusal;
            if (table is not null) reading.Headings.Add(table.Headings);
            if (table is null) reading.OtherSheets.Add(sheet.Name);
            else if (table.IsStaff) reading.AddStaff(table);
            else reading.AddOrganizations(table);
        }

        if (reading.OtherSheets.Count == workbook.Value.Sheets.Count) return DirectoryErrors.NoTable;
        return new DirectoryFile
        {
            Organizations = reading.Organizations, Staff = reading.Staff, Problems = reading.Problems,
            Headings = reading.Headings, OtherSheets = reading.OtherSheets,
        };
    }

    private sealed class Reading
    {
        private LinePlace _place;
        private string _what = "";

        public List<OrganizationLine> Organizations { get; } = [];

        public List<StaffLine> Staff { get; } = [];

        public List<LineProblem> Problems { get; } = [];

        public List<SheetHeadings> Headings { get; } = [];

        public List<string> OtherSheets { get; } = [];

        public void AddOrganizations(DirectoryTable table)
        {
            foreach (var row in table.Rows)
            {
                var (name, shortName, kind) = (table.Text(row, DirectoryColumn.Name), table.Text(row, DirectoryColumn.ShortName), table.Text(row, DirectoryColumn.Kind));
                Begin(table, row, name);
                // One after the other: the first thing that is wrong is said, and the row is left out.
                if (Filled(name, "Нет названия организации.")
                    && Fits(name, Organization.NameMaxLength, "Название") && Fits(shortName, Organization.ShortNameMaxLength, "Краткое название")
                    && Understood(kind, DirectoryWords.KindOf, $"Вид «{Cut(kind)}» неизвестен. Напишите один из видов с листа «Пояснения» шаблона.", out var known))
                    Organizations.Add(new OrganizationLine(_place, name, OrNull(shortName), known));
            }
        }

        public void AddStaff(DirectoryTable table)
        {
            foreach (var row in table.Rows)
            {
                var name = NameOf(table, row);
                var (organization, post, email) = (table.Text(row, DirectoryColumn.Organization), table.Text(row, DirectoryColumn.Post), table.Text(row, DirectoryColumn.Email));
                var (published, consent) = (table.Text(row, DirectoryColumn.MayBePublished), table.Text(row, DirectoryColumn.ConsentOn));
                Begin(table, row, name);
                if (Filled(name, "Нет фамилии, имени и отчества.") && IsName(name) && Filled(organization, "Не указана организация.")
                    && Fits(name, StaffMember.NameMaxLength, "Имя") && Fits(post, StaffMember.PostMaxLength, "Должность")
                    && Fits(organization, Organization.NameMaxLength, "Организация") && Fits(email, StaffMember.EmailMaxLength, "Почта")
                    && IsAddress(email)
                    && Understood(published, DirectoryWords.YesOrNo, "В столбце о публикации напишите «да» или «нет».", out var mayBePublished)
                    && Understood(consent, DirectoryWords.DayOf, $"Дата согласия «{Cut(consent)}» не прочитана. Напишите её так: 01.09.2026.", out var consentOn))
                    Staff.Add(new StaffLine(_place, organization, name, OrNull(post), OrNull(email), mayBePublished, consentOn));
            }
        }

        private static string NameOf(DirectoryTable table, GridRow row)
        {
            var whole = table.Text(row, DirectoryColumn.FullName);
            return whole.Length > 0
                ? whole
                : string.Join(' ', new[] { DirectoryColumn.Surname, DirectoryColumn.FirstName, DirectoryColumn.Patronymic }.Select(part => table.Text(row, part)).Where(part => part.Length > 0));
        }

        private void Begin(DirectoryTable table, GridRow row, string what) => (_place, _what) = (new LinePlace(table.Sheet.Name, row.Number), Cut(what));

        private bool Filled(string text, string message) => text.Length > 0 || Refuse(message);

        private bool Fits(string text, int limit, string what) =>
            text.Length <= limit || Refuse($"{what}: {Russian.Plural(text.Length, "знак", "знака", "знаков")}, а помещается не больше {limit}.");

        private bool IsName(string name) => StaffMember.IsName(name) || Refuse($"«{Cut(name)}» не похоже на имя.");

        private bool IsAddress(string email) =>
            email.Length == 0 || (email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < email.Length - 1 && !email.Contains(' ', StringComparison.Ordinal))
            || Refuse($"«{Cut(email)}» не похоже на адрес электронной почты.");

        private bool Understood<T>(string text, Func<string, T?> read, string message, out T? value) where T : struct
        {
            value = text.Length == 0 ? null : read(text);
            return text.Length == 0 || value is not null || Refuse(message);
        }

        private bool Refuse(string message)
        {
            Problems.Add(new LineProblem(_place, _what, message));
            return false;
        }

        private static string Cut(string text) => TextLength.Cut(text, 100);

        private static string? OrNull(string text) => text.Length > 0 ? text : null;
    }
}
