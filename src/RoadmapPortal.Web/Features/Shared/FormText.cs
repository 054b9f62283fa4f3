using FluentValidation;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>Text as a form brings it, made fit to keep.</summary>
public static class FormText
{
    /// <summary>
    /// Line breaks as <c>\n</c>, nothing blank around, no other control characters (databases refuse some of them); empty for nothing.
    /// </summary>
    public static string Clean(string? text) =>
        new string([.. (text ?? "").ReplaceLineEndings("\n").Where(c => !char.IsControl(c) || c is '\n' or '\t')]).Trim();

    /// <summary>The same, null for nothing.</summary>
    public static string? OrNull(string? text) => Clean(text) is { Length: > 0 } clean ? clean : null;

    /// <summary>Holds text to a limit, counted as it will be kept: a browser sends a line break as two characters.</summary>
    /// <param name="rule">The rule of the field.</param>
    /// <param name="limit">The most characters.</param>
    /// <param name="what">The name of the field.</param>
    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, int limit, string what) =>
        rule.Must(text => Clean(text).Length <= limit).WithMessage((_, text) =>
            $"{what}: {Russian.Plural(Clean(text).Length, "знак", "знака", "знаков")}, а помещается не больше {limit}. Сократите текст.");
}
