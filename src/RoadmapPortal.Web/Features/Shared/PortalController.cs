using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared.TagHelpers;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>What every action shares: the person, validation and the answers of the status contract.</summary>
public abstract class PortalController : Controller
{
    /// <summary>The signed-in person.</summary>
    protected CurrentUser Me => CurrentUser.Of(User) ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>True when the form was read and its validator has nothing to say; otherwise the reasons are in ModelState.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="validator">Its rules.</param>
    /// <param name="prefix">The property of the page that holds the form, or empty when the form is the page.</param>
    protected bool IsValid<T>(T form, IValidator<T> validator, string prefix = "")
    {
        var failures = validator.Validate(form).Errors.Select(failure => (Field: prefix.Length == 0 ? failure.PropertyName : $"{prefix}.{failure.PropertyName}", failure.ErrorMessage)).ToList();
        foreach (var (field, message) in failures) ModelState.AddModelError(field, message);
        ViewData[ErrorSummaryTagHelper.OrderKey] = failures.ConvertAll(failure => failure.Field);
        return ModelState.IsValid;
    }

    /// <summary>400: the same page with its errors and everything that was typed.</summary>
    protected ViewResult Invalid(string view, object model) => Page(StatusCodes.Status400BadRequest, view, model);

    /// <summary>409: the same page with the refusal and everything that was typed.</summary>
    protected ViewResult Refused(Error error, string view, object model)
    {
        ModelState.AddModelError("", error.Message);
        return Page(StatusCodes.Status409Conflict, view, model);
    }

    private ViewResult Page(int status, string view, object model)
    {
        Response.StatusCode = status;
        return View(view, model);
    }
}
