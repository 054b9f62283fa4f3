using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Features.Errors;

/// <summary>Answers re-executed requests that ended in an error; a request may have had any method.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class ErrorsController(PortalSettings settings) : Controller
{
    [AcceptVerbs("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", Route = "/errors/{status:int:range(400,599)}")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public IActionResult Show()
    {
        // Binding reads the body as well, and a body that could not be read is why some requests end here.
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized && UnsentForm.SealedIn(HttpContext) is { } unsent)
            return View("SessionEnded", new LoginForm { Unsent = unsent });
        if (status == StatusCodes.Status400BadRequest && settings.IsSecure && !Request.IsHttps) return View("Error", ErrorPage.PlainHttp(settings.PublicOrigin!));
        return View("Error", ErrorPage.For(status, Activity.Current?.Id ?? HttpContext.TraceIdentifier));
    }
}
