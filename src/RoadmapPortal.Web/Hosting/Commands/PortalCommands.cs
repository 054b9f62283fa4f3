using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using System.Text;

namespace RoadmapPortal.Web.Hosting.Commands;

/// <summary>
/// The portal's commands. Results go to standard output, everything else to standard error;
/// the exit code is 0 done, 1 refused with the reason said, 2 wrong usage.
/// </summary>
internal static class PortalCommands
{
    private const int Refused = 1;
    private const int WrongUsage = 2;

    /// <summary>True when the arguments name a command; settings of the site begin with two dashes.</summary>
    public static bool AreIn(string[] args) => args is [var first, ..] && (!first.StartsWith("--", StringComparison.Ordinal) || first is "--help" or "--version");

    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ru-RU");
        // A text that begins with @ is a text, not the name of a file with arguments.
        var parsed = Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("Список команд и их параметры: --help");
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is RefusedException or IOException or UnauthorizedAccessException or DbException || e.InnerException is DbException)
        {
            await Console.Error.WriteLineAsync((e.InnerException as DbException ?? e).Message);
            return Refused;
        }
    }

    private static RootCommand Root() => new("Портал дорожных карт. Без команды запускается сайт.")
    {
        ImportCommand.Create(),
        DeadlineCommand.Create(),
        PartiesCommand.Create(),
        ExportCommand.Create(),
        VerifyCommand.Create(),
        MigrateCommand.Create(),
        BackupCommand.Create(),
        RestoreCommand.Create(),
        UserCommand.Create(),
        DemoCommand.Create(),
    };
}

/// <summary>A command is not carried out; the message is the reason.</summary>
internal sealed class RefusedException(string message) : Exception(message);
