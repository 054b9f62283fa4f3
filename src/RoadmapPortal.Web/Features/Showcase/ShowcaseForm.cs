using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace RoadmapPortal.Web.Features.Showcase;

/// <summary>One field of every kind.</summary>
public sealed class ShowcaseForm
{
    public const int TitleMaxLength = 300;

    public static readonly SelectListItem[] Statuses =
        [new("Черновик", "Draft"), new("На согласовании", "InReview"), new("Утверждена", "Approved")];

    public static readonly SelectListItem[] SchoolList =
        [new("МБОУ «Школа № 1»", "1"), new("МБОУ «Гимназия № 4»", "2"), new("МБОУ «Лицей „Созвездие“»", "3")];

    [Display(Name = "Название")]
    public string? Title { get; set; }

    [Display(Name = "Пояснительная записка")]
    public string? Note { get; set; }

    [Display(Name = "Дата утверждения")]
    public DateOnly? ApprovedOn { get; set; }

    [Display(Name = "Количество участников")]
    public int? Participants { get; set; }

    [Display(Name = "Статус")]
    public string? Status { get; set; }

    [Display(Name = "Совместная карта двух районов")]
    public bool IsJoint { get; set; }

    [Display(Name = "Школы")]
    public string[]? Schools { get; set; }

    [Display(Name = "Отметка о выполнении")]
    public string? Mark { get; set; }

    [Display(Name = "Подтверждающий документ")]
    public IFormFile? Evidence { get; set; }

    [Display(Name = "Пароль"), DataType(DataType.Password)]
    public string? Password { get; set; }
}
