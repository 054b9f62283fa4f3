using System.Globalization;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Hosting;

/// <summary>The parts the portal is made of, registered in one place for the site and for its commands.</summary>
public static class Services
{
    public static void AddPortal(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = PortalSettings.Read(configuration, environment);
        services.AddSingleton(settings);
        services.AddSingleton(settings.Today is { } today ? new FixedDayTimeProvider(today, settings.TimeZone) : TimeProvider.System);
        services.AddSingleton<PortalClock>();
        services.AddPortalDatabase(configuration, settings);
        services.AddScoped<AuditTrail>();
        services.AddAccounts(environment);
        services.AddPages(environment);
        services.AddFeatures();
    }

    private static void AddAccounts(this IServiceCollection services, IHostEnvironment environment)
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
            cookie.Cookie.Name = CookieName("session", environment);
            cookie.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
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

    private static void AddPages(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddPortalViews().AddMvcOptions(mvc =>
        {
            mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            mvc.Filters.Add<ConcurrencyFilter>();
            mvc.ModelMetadataDetailsProviders.Add(new TypedText());
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        });
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = CookieName("form", environment);
            antiforgery.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(temp =>
        {
            temp.Cookie.Name = CookieName("banner", environment);
            temp.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database");

        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("ru-RU");
    }

    private static string CookieName(string name, IHostEnvironment environment) =>
        environment.IsDevelopment() ? $"portal-{name}" : $"__Host-portal-{name}";
}
