using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Web.Features.Shared;

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
        return View("Error", ErrorPage.For(status, Activity.Current?.Id ?? HttpContext.TraceIdentifier));
    }
}
