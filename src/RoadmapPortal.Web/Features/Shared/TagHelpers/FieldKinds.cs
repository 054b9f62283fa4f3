using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace RoadmapPortal.Web.Features.Shared.TagHelpers;

/// <summary>The kind of field that suits a property, where the view does not name one.</summary>
internal static class FieldKinds
{
    private static readonly HashSet<Type> Numbers = [typeof(int), typeof(long), typeof(short), typeof(byte), typeof(decimal), typeof(double)];

    public static FieldKind Of(ModelExplorer model, IEnumerable<SelectListItem>? items)
    {
        var type = model.Metadata.UnderlyingOrModelType;
        return model.Metadata.DataTypeName switch
        {
            nameof(DataType.Password) => FieldKind.Password,
            nameof(DataType.MultilineText) => FieldKind.Textarea,
            nameof(DataType.EmailAddress) => FieldKind.Email,
            _ when items is not null => model.Metadata.IsEnumerableType ? FieldKind.Checkboxes : FieldKind.Select,
            _ when type == typeof(bool) => FieldKind.Checkbox,
            _ when type == typeof(DateOnly) || type == typeof(DateTime) => FieldKind.Date,
            _ when type.IsAssignableTo(typeof(IFormFile)) || type.IsAssignableTo(typeof(IEnumerable<IFormFile>)) => FieldKind.File,
            _ when Numbers.Contains(type) => FieldKind.Number,
            _ => FieldKind.Text,
        };
    }
}
