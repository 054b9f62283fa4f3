namespace RoadmapPortal.Web.Features.Shared.TagHelpers;

/// <summary>What a person types into or picks from.</summary>
public enum FieldKind
{
    /// <summary>What suits the type of the property.</summary>
    Auto,

    Text,
    Textarea,
    Number,
    Email,
    Search,
    Date,
    Month,
    Password,
    File,
    Checkbox,
    Select,

    /// <summary>One of a few, all in sight.</summary>
    Radios,

    /// <summary>Several of a list.</summary>
    Checkboxes,
}
