using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace RoadmapPortal.Web.Features.Shared.TagHelpers;

/// <summary>Draws the control of a field: what was posted wins over the model, so nothing typed is lost.</summary>
internal sealed class FieldControl(
    IHtmlGenerator generator, ViewContext view, ModelExpression field, string name, string id, bool invalid, Dictionary<string, object?> attributes)
{
    private const int UsualRows = 3;

    // The framework's generator writes the rows it is told over those among the attributes.
    private int Rows => int.TryParse($"{attributes.GetValueOrDefault("rows")}", CultureInfo.InvariantCulture, out var rows) ? rows : UsualRows;

    public IHtmlContent Render(FieldKind kind, IEnumerable<SelectListItem> items, string? optionLabel) => kind switch
    {
        FieldKind.Textarea => Styled("form-control", generator.GenerateTextArea(view, field.ModelExplorer, field.Name, Rows, 0, attributes)),
        FieldKind.Password => Styled("form-control", generator.GeneratePassword(view, field.ModelExplorer, field.Name, null, attributes)),
        FieldKind.Select => Styled("form-select", generator.GenerateSelect(view, field.ModelExplorer, optionLabel, field.Name, items, allowMultiple: false, attributes)),
        FieldKind.Date => Input("date", "{0:yyyy-MM-dd}"),
        FieldKind.Month => Input("month", "{0:yyyy-MM}"),
        FieldKind.Number => Input("number", null),
        FieldKind.Email => Input("email", null),
        FieldKind.Search => Input("search", null),
        FieldKind.File => File(),
        FieldKind.Radios => Choices("radio", items),
        FieldKind.Checkboxes => Choices("checkbox", items),
        _ => Input("text", null),
    };

    /// <summary>
    /// The framework's own check box throws when something other than true or false was posted; this one takes it as not ticked.
    /// </summary>
    public IHtmlContent Checkbox(TagBuilder label)
    {
        var posted = Posted();
        var isTicked = posted is null
            ? field.Model is true
            : bool.TryParse(posted[0], out var value) && value;
        var absent = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        absent.MergeAttributes(new Dictionary<string, string?> { ["type"] = "hidden", ["name"] = name, ["value"] = "false" });
        return Check(Option("checkbox", id, "true", isTicked), label, absent);
    }

    private TagBuilder Input(string type, string? format)
    {
        attributes["type"] = type;
        return Styled("form-control", generator.GenerateTextBox(view, field.ModelExplorer, field.Name, field.Model, format, attributes));
    }

    private TagBuilder File()
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttributes(new Dictionary<string, string?> { ["type"] = "file", ["id"] = id, ["name"] = name });
        if (field.Metadata.IsEnumerableType)
            input.Attributes["multiple"] = "multiple";
        input.MergeAttributes(attributes);
        return Styled("form-control", input);
    }

    private HtmlContentBuilder Choices(string type, IEnumerable<SelectListItem> items)
    {
        var chosen = Posted() ?? ModelValues();
        var choices = new HtmlContentBuilder();
        foreach (var (number, item) in items.Index())
        {
            var optionId = $"{id}-{number}";
            var label = new TagBuilder("label");
            label.AddCssClass("form-check-label");
            label.Attributes["for"] = optionId;
            label.InnerHtml.Append(item.Text);
            var option = Option(type, optionId, item.Value, chosen?.Contains(item.Value) ?? item.Selected);
            if (item.Disabled)
                option.Attributes["disabled"] = "disabled";
            choices.AppendHtml(Check(option, label));
        }

        return choices;
    }

    private TagBuilder Option(string type, string optionId, string value, bool isChecked)
    {
        var option = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        option.MergeAttributes(new Dictionary<string, string?> { ["type"] = type, ["id"] = optionId, ["name"] = name, ["value"] = value });
        if (isChecked)
            option.Attributes["checked"] = "checked";
        option.MergeAttributes(attributes.Where(own => own.Key != "aria-describedby" || type == "checkbox" && optionId == id).ToDictionary());
        return Styled("form-check-input", option);
    }

    private static TagBuilder Check(params IHtmlContent[] parts)
    {
        var check = new TagBuilder("div");
        check.AddCssClass("form-check");
        foreach (var part in parts)
            check.InnerHtml.AppendHtml(part);
        return check;
    }

    private string[]? Posted() =>
        view.ModelState.TryGetValue(name, out var entry) && entry.RawValue is { } raw
            ? raw as string[] ?? [Text(raw)]
            : null;

    private string[]? ModelValues() => field.Model switch
    {
        null => null,
        string text => [text],
        System.Collections.IEnumerable several => [.. several.Cast<object>().Select(Text)],
        var one => [Text(one)],
    };

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private TagBuilder Styled(string cssClass, TagBuilder control)
    {
        control.AddCssClass(cssClass);
        // The framework marks invalid inputs with a class of its own; ours is the one that is styled.
        if (invalid)
            control.AddCssClass("is-invalid");
        return control;
    }
}
