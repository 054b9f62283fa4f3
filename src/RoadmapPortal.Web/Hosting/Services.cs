using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Data.Backup;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Files;
using RoadmapPortal.Web.Identity;
using RoadmapPortal.Web.Jobs;
using RoadmapPortal.Web.Mail;

namespace RoadmapPortal.Web.Hosting;

/// <summary>The parts the portal is made of, registered in one place for the site and for its commands.</summary>
public static class Services
{
    /// <summary>Tries at a door (sign-in, one-time links) per address and minute.</summary>
    public const string SignInLimit = "sign-in";

    /// <summary>Readings of calendars by secret links per address and minute.</summary>
    public const string CalendarLimit = "calendar";

    /// <summary>How often one address may ask about papers.</summary>
    public const string VerifyLimit = "verify";

    public static void AddPortal(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = PortalSettings.Read(configuration, environment);
        services.AddSingleton(settings);
        services.AddSingleton(settings.Today is { } today ? new FixedDayTimeProvider(today, settings.TimeZone) : TimeProvider.System);
        services.AddSingleton<PortalClock>();
        services.AddPortalDatabase(configuration, settings);
        services.AddScoped<AuditTrail>();
        services.AddScoped<PendingFiles>();
        services.AddConversions();
        services.AddScoped<RoadmapStore>();
        services.AddSingleton<CompiledQueries>();
        services.AddScoped<RevisionReader>();
        services.AddScoped<OccurrenceReader>();
        services.AddScoped<ProgressReader>();
        services.AddSingleton<DataDirectory>();
        services.AddSingleton<FileStore>();
        services.AddScoped<Backups>();
        services.AddMail(settings);
        services.AddMemoryCache();
        services.AddSingleton<ReadyAnswers>();
        services.AddScoped<Demo.DemoLoader>();
        services.AddAccounts(settings);
        services.AddPages(settings);
        services.AddFeatures();
    }

    private static void AddConversions(this IServiceCollection services)
    {
        services.AddSingleton<ConversionSignal>();
        services.AddScoped<ConversionRound>();
        services.AddHostedService<ConversionJob>();
    }

    private static void AddMail(this IServiceCollection services, PortalSettings settings)
    {
        services.AddSingleton(settings.Mail);
        services.AddSingleton<PortalLinks>();
        services.AddScoped<Notices>();
        if (settings.Mail.Host is null) services.AddSingleton<IMailTransport, FolderTransport>();
        else services.AddSingleton<IMailTransport, SmtpTransport>();
        services.AddScoped<MailRound>();
        services.AddHostedService<MailJob>();
    }

    private static void AddAccounts(this IServiceCollection services, PortalSettings settings)
    {
        services.AddIdentityCore<PortalUser>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                identity.Password.RequiredLength = 10;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequireUppercase = false;
                PortalDbContext.UseStores(identity);
            })
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddErrorDescriber<RussianIdentityErrors>()
            .AddDefaultTokenProviders();
        services.AddScoped<SignIn>();
        services.AddScoped<AccountLinks>();
        services.AddScoped<Accounts>();
        services.AddDataProtection().SetApplicationName("RoadmapPortal");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            keys => keys.XmlRepository = new DatabaseKeyRing(provider.GetRequiredService<IServiceScopeFactory>())));

        services.AddHttpContextAccessor();
        services.AddSingleton<SessionTickets>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = CookieName("session", settings);
            cookie.Cookie.SecurePolicy = settings.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            cookie.LoginPath = "/account/login";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.SlidingExpiration = false;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(1);
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
            cookie.Events.OnRedirectToLogin = UnsentForm.OnRedirectToLoginAsync;
        });
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<SessionTickets>((cookie, tickets) => cookie.SessionStore = tickets);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<IAuthorizationHandler, RequiresHandler>();
        services.AddScoped(provider => CurrentUser.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.User)
            ?? throw new InvalidOperationException("Nobody is signed in."));
    }

    private static void AddPages(this IServiceCollection services, PortalSettings settings)
    {
        services.AddPortalViews().AddMvcOptions(mvc =>
        {
            mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            mvc.Filters.Add<ConcurrencyFilter>();
            mvc.Filters.Add<UnreadableFormFilter>();
            mvc.ModelBinderProviders.Insert(0, new TextBinding.Provider());
            // Names of fields as jQuery writes them, which our pages do not, and which fail on a bracket that is not closed.
            mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            mvc.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
            mvc.ModelMetadataDetailsProviders.Add(new TypedText());
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        });
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = CookieName("form", settings);
            antiforgery.Cookie.SecurePolicy = settings.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(temp =>
        {
            temp.Cookie.Name = CookieName("banner", settings);
            temp.Cookie.SecurePolicy = settings.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(SignInLimit, http => PerMinute(http, 30));
            limiter.AddPolicy(CalendarLimit, http => PerMinute(http, 60));
            limiter.AddPolicy(VerifyLimit, http => PerMinute(http, 60));
        });
        services.Configure<ForwardedHeadersOptions>(proxy =>
        {
            proxy.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var network in settings.KnownProxies) proxy.KnownIPNetworks.Add(network);
        });
        services.AddHsts(hsts =>
        {
            hsts.MaxAge = TimeSpan.FromDays(365);
            hsts.IncludeSubDomains = true;
        });
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", timeout: TimeSpan.FromSeconds(5))
            .AddCheck<DataDirectoryCheck>("data directory", timeout: TimeSpan.FromSeconds(5));

        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("ru-RU");
    }

    private static RateLimitPartition<System.Net.IPAddress> PerMinute(HttpContext http, int permits) => http.Connection.RemoteIpAddress is { } address
        ? RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) })
        : RateLimitPartition.GetNoLimiter(System.Net.IPAddress.None);

    private static string CookieName(string name, PortalSettings settings) => settings.IsSecure ? $"__Host-portal-{name}" : $"portal-{name}";
}
