using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>Registers what every page needs: where views lie, Russian binding messages, the navigation.</summary>
public static class PortalViews
{
    public static IMvcBuilder AddPortalViews(this IServiceCollection services)
    {
        services.AddSingleton<Navigation>();
        // Cyrillic stays readable in the source of a page and takes two bytes a letter, not seven.
        services.Configure<WebEncoderOptions>(encoder =>
            encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services
            .AddControllersWithViews(mvc => mvc.ModelBindingMessageProvider.UseRussian())
            .AddViewOptions(views => views.HtmlHelperOptions.ClientValidationEnabled = false)
            .AddRazorOptions(razor =>
            {
                razor.ViewLocationFormats.Clear();
                razor.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
                razor.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
            });
    }
}
