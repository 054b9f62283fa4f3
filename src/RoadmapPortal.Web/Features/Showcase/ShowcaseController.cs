using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Showcase;

/// <summary>All building blocks of the pages side by side. Has no route of its own: it is mapped in Development only.</summary>
[AllowAnonymous]
public sealed class ShowcaseController : Controller
{
    [HttpGet]
    public IActionResult Index() => View(new ShowcaseForm
    {
        Title = "Дорожная карта наставничества на 2026–2027 учебный год",
        ApprovedOn = new DateOnly(2026, 9, 1),
        Status = "InReview",
        IsJoint = true,
        Schools = ["2"],
    });

    [HttpPost]
    [ActionName("Index")]
    public IActionResult Submit(ShowcaseForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Title))
            ModelState.AddModelError(nameof(form.Title), "Введите название дорожной карты.");
        ModelState.AddModelError(nameof(form.Schools), "Выберите хотя бы две школы.");
        ModelState.AddModelError("", "Так выглядит ошибка, которая относится ко всей форме.");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Index", form);
    }

    [HttpGet]
    public IActionResult Failure(int status) => View("Error", ErrorPage.For(status, "00-4bf92f3577b34da6"));

    [HttpGet]
    public IActionResult Public() => View();
}
