namespace RoadmapPortal.Documents.Import.Directories;

/// <summary>What a column of a directory says.</summary>
internal enum DirectoryColumn
{
    Name,
    ShortName,
    Kind,
    Organization,
    FullName,
    Surname,
    FirstName,
    Patronymic,
    Post,
    Email,
    MayBePublished,
    ConsentOn,
}

/// <summary>Which headings mean which column.</summary>
internal static class DirectoryColumns
{
    private const int HeadingMaxLength = 60;

    private static readonly Dictionary<string, DirectoryColumn> Organizations = Index(
        (DirectoryColumn.Name, "полное название, полное наименование, название, наименование, организация, название организации, наименование организации, полное наименование организации, образовательная организация, учреждение, наименование учреждения"),
        (DirectoryColumn.ShortName, "краткое название, краткое наименование, сокращенное название, сокращенное наименование, краткое, сокращенное, кратко, сокращение, краткое наименование организации, сокращенное наименование организации, краткое название организации"),
        (DirectoryColumn.Kind, "вид, тип, вид организации, тип организации, вид учреждения, тип учреждения"));

    private static readonly Dictionary<string, DirectoryColumn> Staff = Index(
        (DirectoryColumn.Organization, "организация, место работы, школа, оо, оу, учреждение, название организации, наименование организации, наименование оо, наименование оу, образовательная организация, краткое название организации"),
        (DirectoryColumn.FullName, "фио, фамилия имя отчество, фио полностью, фио сотрудника, фио педагога, сотрудник, педагог"),
        (DirectoryColumn.Surname, "фамилия"),
        (DirectoryColumn.FirstName, "имя"),
        (DirectoryColumn.Patronymic, "отчество"),
        (DirectoryColumn.Post, "должность, должность сотрудника, занимаемая должность"),
        (DirectoryColumn.Email, "электронная почта, почта, эл почта, адрес электронной почты, email, e mail, электронный адрес"),
        (DirectoryColumn.MayBePublished, "можно публиковать, может публиковаться, публиковать, публикация, согласие на публикацию, имя и должность можно публиковать"),
        (DirectoryColumn.ConsentOn, "дата согласия, согласие от, дата согласия на распространение"));

    /// <summary>The column of staff that a heading means, or null.</summary>
    public static DirectoryColumn? OfStaff(string heading) => Find(Staff, heading);

    /// <summary>The column of organisations that a heading means, or null.</summary>
    public static DirectoryColumn? OfOrganization(string heading) => Find(Organizations, heading);

    private static DirectoryColumn? Find(Dictionary<string, DirectoryColumn> known, string heading) =>
        heading.Length <= HeadingMaxLength && known.TryGetValue(DirectoryWords.Key(heading), out var column) ? column : null;

    private static Dictionary<string, DirectoryColumn> Index(params (DirectoryColumn Column, string Headings)[] columns) =>
        columns.SelectMany(c => c.Headings.Split(", ").Select(heading => (heading, c.Column))).ToDictionary(c => c.heading, c => c.Column);
}
