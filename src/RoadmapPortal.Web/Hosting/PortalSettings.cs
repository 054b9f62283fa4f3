using System.Globalization;
using System.Net;

namespace RoadmapPortal.Web.Hosting;

/// <summary>The settings under <c>Portal:</c>, read once at the start; an unknown key or unreadable value stops it by name.</summary>
public sealed record PortalSettings
{
    private static readonly HashSet<string> KnownKeys = new(
        [
            "Database:Provider", "DataDirectory", "DemoData", "PublicOrigin", "TimeZone", "Clock:Today", "AllowHttp", "Session:IdleHours", "KnownProxies", "ReadyAnswers:Megabytes",
            .. MailSettings.Keys,
        ],
        StringComparer.OrdinalIgnoreCase);

    public required string DataDirectory { get; init; }

    public required bool DemoData { get; init; }

    /// <summary>The origin of links that leave the portal; null means the address the browser used (Development only).</summary>
    public required Uri? PublicOrigin { get; init; }

    public required MailSettings Mail { get; init; }

    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>A fixed "today" for demonstrations and tests, Development only.</summary>
    public required DateOnly? Today { get; init; }

    public required TimeSpan IdleTimeout { get; init; }

    /// <summary>Whose word about address and scheme of a visitor counts, besides this machine's own.</summary>
    public IReadOnlyList<IPNetwork> KnownProxies { get; init; } = [];

    /// <summary>How much of the public pages is kept ready in memory, in bytes; 0: each is made anew whenever it is asked for.</summary>
    public long ReadyAnswersBytes { get; init; }

    /// <summary>True where cookies travel over HTTPS alone: everywhere but in Development and where plain HTTP was allowed by name.</summary>
    public required bool IsSecure { get; init; }

    public static PortalSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var section = configuration.GetSection("Portal");
        RefuseUnknownKeys(section);
        var today = Value(section, "Clock:Today", ParseDay, (DateOnly?)null);
        if (today is not null && !environment.IsDevelopment())
            throw new SettingException("Portal:Clock:Today", "задаётся только в окружении Development");
        var demoData = Value(section, "DemoData", bool.Parse, environment.IsDevelopment());
        if (demoData && !environment.IsDevelopment())
            throw new SettingException("Portal:DemoData", "пароль демонстрационных учётных записей известен всем, они бывают только в окружении Development");
        var publicOrigin = Value(section, "PublicOrigin", text => new Uri(text, UriKind.Absolute), null!);
        return new PortalSettings
        {
            DataDirectory = Path.GetFullPath(
                section["DataDirectory"] is { Length: > 0 } folder ? folder : "App_Data",
                environment.ContentRootPath),
            DemoData = demoData,
            PublicOrigin = publicOrigin,
            Mail = MailSettings.Read(section, publicOrigin),
            TimeZone = Value(section, "TimeZone", TimeZoneInfo.FindSystemTimeZoneById, null!)
                ?? TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"),
            Today = today,
            IsSecure = !environment.IsDevelopment() && !Value(section, "AllowHttp", bool.Parse, false),
            IdleTimeout = Value(section, "Session:IdleHours", ParseHours, TimeSpan.FromHours(8)),
            ReadyAnswersBytes = (long)Value(section, "ReadyAnswers:Megabytes", ParseMegabytes, 32) << 20,
            KnownProxies = Value(section, "KnownProxies", ParseNetworks, []),
        };
    }

    /// <summary>Over plain HTTP nobody could sign in, since the cookies are for HTTPS: better said at the start than found out at the door.</summary>
    public void RefusePlainHttp()
    {
        if (IsSecure && PublicOrigin?.Scheme != Uri.UriSchemeHttps)
            throw new SettingException("Portal:PublicOrigin",
                "вне окружения Development нужен внешний адрес портала с https, например https://plans.example.org; для пробы по http задайте Portal:AllowHttp=true");
    }

    private static TimeSpan ParseHours(string text) => TimeSpan.FromHours(double.Parse(text, CultureInfo.InvariantCulture)) is var hours && hours > TimeSpan.Zero
        ? hours
        : throw new FormatException("ожидается число больше нуля");

    private static int ParseMegabytes(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static IReadOnlyList<IPNetwork> ParseNetworks(string text) =>
    [
        .. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => IPAddress.TryParse(part, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : IPNetwork.Parse(part)),
    ];

    private static DateOnly? ParseDay(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static T Value<T>(IConfigurationSection section, string key, Func<string, T> parse, T fallback)
    {
        if (section[key] is not { Length: > 0 } text) return fallback;
        try
        {
            return parse(text);
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException or TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new SettingException($"Portal:{key}", $"значение «{text}» не читается ({e.Message})");
        }
    }

    private static void RefuseUnknownKeys(IConfigurationSection section)
    {
        foreach (var (path, value) in section.AsEnumerable(makePathsRelative: true))
        {
            if (!string.IsNullOrEmpty(value) && path.Length > 0 && !KnownKeys.Contains(path))
                throw new SettingException($"Portal:{path}", "такой настройки нет");
        }
    }
}

/// <summary>A setting that stops the start; the message names it.</summary>
public sealed class SettingException(string key, string problem) : Exception($"Настройка {key}: {problem}.");
