using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace RoadmapPortal.Web.Hosting;

/// <summary>
/// 400 for a form that could not be read as a whole. The framework then calls the action without any value, not even those of the address,
/// and leaves the reason in the model state under no name.
/// </summary>
internal sealed class UnreadableFormFilter : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (context.ModelState.TryGetValue("", out var whole) && whole.Errors.Count > 0) context.Result = new BadRequestResult();
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
