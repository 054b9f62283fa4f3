using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Features.Errors;

/// <summary>Answers re-executed requests that ended in an error; a request may have had any method.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class ErrorsController : Controller
{
    [AcceptVerbs("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", Route = "/errors/{status:int:range(400,599)}")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public IActionResult Show(int status)
    {
        Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized && UnsentForm.SealedIn(HttpContext) is { } unsent)
            return View("SessionEnded", new LoginForm { Unsent = unsent });
        return View("Error", ErrorPage.For(status, Activity.Current?.Id ?? HttpContext.TraceIdentifier));
    }
}
