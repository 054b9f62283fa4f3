using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Features.Showcase;
using RoadmapPortal.Web.Hosting;
using RoadmapPortal.Web.Hosting.Commands;

try
{
    if (PortalCommands.AreIn(args)) return await PortalCommands.RunAsync(args);

    var builder = PortalHost.CreateBuilder(args);
    builder.WebHost.UseStaticWebAssets();
    builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
    if (builder.Configuration["urls"] is null or "") builder.WebHost.UseUrls(PortalHost.DefaultAddress);

    var app = builder.Build();
    // The database is brought up while the pipeline is put together.
    var prepared = Task.Run(app.PrepareAsync);
    app.UseForwardedHeaders();
    app.UseRequestLog();
    app.UseSecurityHeaders();
    app.UseHeadAsGet();
    app.UseExceptionHandler("/errors/500");
    app.UseStatusCodePagesWithReExecute("/errors/{0}");
    if (!app.Environment.IsDevelopment()) app.UseHsts();
    app.UseRouting();
    app.UseHttpsForPages(app.Services.GetRequiredService<PortalSettings>());
    app.UseReadyAnswers();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseRateLimiter();
    app.MapStaticAssets().AllowAnonymous();
    app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
    app.MapHealthChecks("/health/ready").AllowAnonymous();
    app.MapControllers().WithStaticAssets();

    if (app.Environment.IsDevelopment()) app.MapShowcase();

    await prepared;
    await app.RunAsync();
    return 0;
}
catch (SettingException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
