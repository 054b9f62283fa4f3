using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace RoadmapPortal.Web.Features.Shared.TagHelpers;

/// <summary>The words for what is wrong with a field.</summary>
internal static class ModelStateErrors
{
    /// <summary>The first error of the field, or null when it is valid.</summary>
    public static string? ErrorOf(this ModelStateDictionary modelState, string name) =>
        modelState.TryGetValue(name, out var entry) && entry.Errors is [var first, ..] ? first.Words() : null;

    /// <summary>The message of the error; an exception while binding has none that a person could use.</summary>
    public static string Words(this ModelError error) =>
        error.ErrorMessage is { Length: > 0 } message ? message : "Значение не распознано. Введите его ещё раз.";
}
