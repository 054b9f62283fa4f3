namespace RoadmapPortal.Documents.Import.Conversion;

/// <summary>The settings of LibreOffice for files from outside: no macros, no links followed, nothing loaded from elsewhere.</summary>
internal static class OfficeProfile
{
    private static readonly (string Path, string Name, string Value)[] Settings =
    [
        ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
        ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
        ("/org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
        ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
        ("/org.openoffice.Office.Writer/Content/Update", "Link", "2"),
        ("/org.openoffice.Office.WriterWeb/Content/Update", "Link", "2"),
        ("/org.openoffice.Office.Calc/Content/Update", "Link", "2"),
        ("/org.openoffice.Office.Common/Save/Document", "WarnAlienFormat", "false"),
    ];

    /// <summary>Writes the settings into the folder of a new profile.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "user"));
        var items = Settings.Select(s => $"""<item oor:path="{s.Path}"><prop oor:name="{s.Name}" oor:op="fuse"><value>{s.Value}</value></prop></item>""");
        File.WriteAllText(
            Path.Combine(folder, "user", "registrymodifications.xcu"),
            $"""<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">{string.Concat(items)}</oor:items>""");
    }
}
