using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace RoadmapPortal.Web.Identity;

/// <summary>
/// A form that was sent after the session had ended. It is carried, sealed, through the sign-in page and offered again afterwards,
/// so that nothing typed is lost. Files cannot be carried; the page says so.
/// </summary>
public sealed record UnsentForm(string Path, IReadOnlyList<KeyValuePair<string, string>> Fields, bool HadFiles)
{
    /// <summary>What a person typed, without ids and the codes of choices.</summary>
    public IEnumerable<KeyValuePair<string, string>> Typed =>
        Fields.Where(typed => typed.Value.Length > 3 && !Guid.TryParse(typed.Value, out _) && !typed.Value.All(char.IsAsciiLetter));

    private const string Purpose = "unsent-form";
    private static readonly object ItemKey = new();
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>The sign-in page sends the sealed text back as one field, and a field holds no more.</summary>
    private const int SealedMaxLength = 4 * 1024 * 1024;

    // What is sealed meets no browser's parser, and escaped Cyrillic is three times as long.
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The sealed form of this request, for the sign-in page; null when there is none.</summary>
    public static string? SealedIn(HttpContext http) => http.Items[ItemKey] as string;

    public static UnsentForm? Unseal(string? text, IDataProtectionProvider protection)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return JsonSerializer.Deserialize<UnsentForm>(protection.CreateProtector(Purpose).ToTimeLimitedDataProtector().Unprotect(text));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Too old or not ours: the sign-in goes on without it.
            return null;
        }
    }

    /// <summary>A form post answers 401 with the sign-in page and the sealed form; everything else is sent there by the framework.</summary>
    public static async Task OnRedirectToLoginAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            context.Response.Redirect(context.RedirectUri);
            return;
        }

        // A form of another site arrives without our cookie as well; only our own pages' forms are kept.
        if (http.Request.HasFormContentType && IsSameOrigin(http.Request) && await ReadAsync(http) is { } form)
        {
            var fields = form.Where(f => f.Key != "__RequestVerificationToken" && !f.Key.Contains("password", StringComparison.OrdinalIgnoreCase))
                .SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value ?? "")).ToList();
            var unsent = new UnsentForm(http.Request.Path + http.Request.QueryString, fields, form.Files.Count > 0);
            var protector = http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose).ToTimeLimitedDataProtector();
            var text = protector.Protect(JsonSerializer.Serialize(unsent, Compact), Lifetime);
            if (text.Length <= SealedMaxLength) http.Items[ItemKey] = text;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    private static async Task<IFormCollection?> ReadAsync(HttpContext http)
    {
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            // Broken or over the limits: there is nothing to keep, and the answer is to sign in all the same.
            return null;
        }
    }

    private static bool IsSameOrigin(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
        && string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
