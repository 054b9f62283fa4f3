namespace RoadmapPortal.Web.Features.Shared;

/// <summary>The weight a state carries; a colour and a small shape repeat it beside the words.</summary>
public enum Tone
{
    Neutral,
    Info,
    Active,
    Success,
    Warning,
    Danger,
    Muted,
}

/// <summary>How a state is shown: its Russian name and its tone.</summary>
public sealed record StatusLabel(string Text, Tone Tone);

internal static class Tones
{
    /// <summary>The class that sets the colours of the tone.</summary>
    public static string CssClass(this Tone tone) => $"tone-{tone.ToString().ToLowerInvariant()}";

    /// <summary>The shape of the tone, for those who do not tell the colours apart.</summary>
    public static string Glyph(this Tone tone) =>
        $"""<svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">{Shape(tone)}</svg>""";

    private static string Shape(Tone tone) => tone switch
    {
        Tone.Info => """<path d="M1 6h9M6.5 2.5 10 6l-3.5 3.5"/>""",
        Tone.Active => """<circle cx="6" cy="6" r="4.5"/><path class="solid" d="M6 1.5a4.5 4.5 0 0 1 0 9z"/>""",
        Tone.Success => """<path d="m1.5 6.5 3 3L10.5 3"/>""",
        Tone.Warning => """<circle cx="6" cy="6" r="4.5"/><path d="M6 3.5V6.5l2 1"/>""",
        Tone.Danger => """<path d="M6 1 11.5 11H.5z"/><path d="M6 4.5v3M6 8.5v1"/>""",
        Tone.Muted => """<path d="M2 6h8"/>""",
        _ => """<circle cx="6" cy="6" r="4.5"/>""",
    };
}
