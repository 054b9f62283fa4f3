using System.Globalization;
using System.Net.Mail;

namespace RoadmapPortal.Web.Hosting;

/// <summary>The settings under <c>Portal:Mail:</c>: the server for mails, if there is one, and the sender.</summary>
public sealed record MailSettings(string? Host, int Port, string? User, string? Password, bool StartTls, MailAddress From)
{
    internal static readonly string[] Keys = ["Mail:Host", "Mail:Port", "Mail:User", "Mail:Password", "Mail:StartTls", "Mail:From"];

    public static MailSettings Read(IConfigurationSection section, Uri? publicOrigin)
    {
        var settings = new MailSettings(
            PortalSettings.Value<string?>(section, "Mail:Host", ParseHost, null),
            PortalSettings.Value(section, "Mail:Port", ParsePort, 587),
            PortalSettings.Value<string?>(section, "Mail:User", text => text, null),
            PortalSettings.Value<string?>(section, "Mail:Password", text => text, null),
            PortalSettings.Value(section, "Mail:StartTls", bool.Parse, true),
            PortalSettings.Value(section, "Mail:From", text => new MailAddress(text), DefaultSender(publicOrigin)));
        if (settings.Host is not null && section["Mail:From"] is null or "")
            throw new SettingException("Portal:Mail:From", "задан почтовый сервер, нужен и адрес отправителя, например «Портал <portal@example.org>»");
        if (settings.User is null != settings.Password is null)
            throw new SettingException($"Portal:Mail:{(settings.User is null ? "User" : "Password")}", "имя и пароль для почтового сервера задаются вместе");
        return settings;
    }

    private static MailAddress DefaultSender(Uri? publicOrigin) => new($"portal@{publicOrigin?.Host ?? "localhost"}", "Портал дорожных карт");

    private static string ParseHost(string text) => Uri.CheckHostName(text) != UriHostNameType.Unknown
        ? text
        : throw new FormatException("ожидается имя сервера без схемы и порта");

    private static int ParsePort(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) is var port and > 0 and < 65536
        ? port
        : throw new FormatException("ожидается число от 1 до 65535");
}
