using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RoadmapPortal.Web.Features.Shared.TagHelpers;

/// <summary>
/// One field of a form: label, hint, error and control, tied together for screen readers.
/// Attributes that are not its own go to the control.
/// </summary>
[HtmlTargetElement("field", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    [HtmlAttributeName("asp-items")]
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The label; without it the display name of the property.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    public FieldKind Type { get; set; }

    /// <summary>Marks the field as one that must be filled in; the validator is what insists.</summary>
    public bool Required { get; set; }

    /// <summary>The text of the empty entry of a select.</summary>
    public string? OptionLabel { get; set; }

    /// <summary>The size limit of a file in bytes, checked before it is sent.</summary>
    public long? MaxBytes { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kind = Type == FieldKind.Auto ? FieldKinds.Of(For.ModelExplorer, Items) : Type;
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var error = ViewContext.ModelState.ErrorOf(name);
        var describedBy = string.Join(' ', new[] { Hint is null ? null : $"{id}-hint", error is null ? null : $"{id}-error" }.OfType<string>());

        var attributes = output.Attributes.Where(own => own.Name != "class").ToDictionary(own => own.Name, own => (object?)own.Value);
        if (describedBy.Length > 0)
            attributes["aria-describedby"] = describedBy;
        if (error is not null)
            attributes["aria-invalid"] = "true";
        if (Required)
            attributes["aria-required"] = "true";
        // A browser cuts what is pasted over the limit without a word: long texts are counted, and the validator refuses.
        if (kind == FieldKind.Textarea && attributes.Remove("maxlength", out var limit))
            attributes["data-limit"] = limit;
        if (MaxBytes is { } maxBytes)
            attributes["data-max-bytes"] = maxBytes;

        var control = new FieldControl(generator, ViewContext, For, name, id, error is not null, attributes);
        var isGroup = kind is FieldKind.Radios or FieldKind.Checkboxes;
        var label = Caption(isGroup ? "legend" : "label", kind == FieldKind.Checkbox, id);

        var frameClass = string.Join(' ', new[] { "field", error is null ? null : "field-invalid", output.Attributes["class"]?.Value?.ToString() }.OfType<string>());
        output.TagName = isGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", frameClass);
        if (isGroup)
        {
            // The group is what a link of the error summary leads to.
            output.Attributes.SetAttribute("id", id);
            output.Attributes.SetAttribute("tabindex", "-1");
            if (describedBy.Length > 0)
                output.Attributes.SetAttribute("aria-describedby", describedBy);
        }

        var notes = new HtmlContentBuilder();
        if (Hint is not null)
            notes.AppendHtml(Note($"{id}-hint", "field-hint", Hint));
        if (error is not null)
            notes.AppendHtml(Note($"{id}-error", "field-error", error));

        output.Content.Clear();
        if (kind == FieldKind.Checkbox)
            output.Content.AppendHtml(control.Checkbox(label)).AppendHtml(notes);
        else
            output.Content.AppendHtml(label).AppendHtml(notes).AppendHtml(control.Render(kind, Items ?? [], OptionLabel));
    }

    private TagBuilder Caption(string tag, bool isCheckbox, string id)
    {
        var caption = new TagBuilder(tag);
        caption.AddCssClass(isCheckbox ? "form-check-label" : "field-label");
        if (tag == "label")
            caption.Attributes["for"] = id;
        caption.InnerHtml.Append(Label ?? For.Metadata.GetDisplayName());
        if (Required)
            caption.InnerHtml.AppendHtml(""" <span class="field-required" aria-hidden="true">*</span>""");
        return caption;
    }

    private static TagBuilder Note(string id, string cssClass, string text)
    {
        var note = new TagBuilder("p");
        note.Attributes["id"] = id;
        note.AddCssClass(cssClass);
        if (cssClass == "field-error")
            note.InnerHtml.AppendHtml("""<span class="visually-hidden">Ошибка: </span>""");
        note.InnerHtml.Append(text);
        return note;
    }
}
