using RoadmapPortal.Web.Features.Showcase;
using RoadmapPortal.Web.Hosting;

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = args,
        ContentRootPath = AppContext.BaseDirectory,
#if DEBUG
        // The environment variable still wins: this is only what a developer gets without saying anything.
        EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environments.Development,
#endif
    });
    builder.WebHost.UseStaticWebAssets();
    builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
    if (builder.Configuration["urls"] is null or "") builder.WebHost.UseUrls("http://localhost:5080");
    builder.Logging.AddPortalLogging(builder.Configuration);
    builder.Services.AddPortal(builder.Configuration, builder.Environment);

    var app = builder.Build();
    app.UseRequestLog();
    app.UseSecurityHeaders();
    app.UseExceptionHandler("/errors/500");
    app.UseStatusCodePagesWithReExecute("/errors/{0}");
    if (!app.Environment.IsDevelopment()) app.UseHsts();
    app.UseRouting();
    app.UseAuthentication();
    app.UseAuthorization();
    app.MapStaticAssets().AllowAnonymous();
    app.MapHealthChecks("/health/live").AllowAnonymous();
    app.MapHealthChecks("/health/ready").AllowAnonymous();
    app.MapControllers().WithStaticAssets();

    if (app.Environment.IsDevelopment()) app.MapShowcase();

    await app.PrepareAsync();
    await app.RunAsync();
    return 0;
}
catch (SettingException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
