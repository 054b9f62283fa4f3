using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace RoadmapPortal.Web.Hosting;

/// <summary>
/// Text of addresses and forms without what nobody types and something behind refuses: databases take no zero character and no half of a pair,
/// the comparison of names takes no U+FFFE.
/// </summary>
internal sealed class TextBinding(IModelBinder simple) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await simple.BindModelAsync(bindingContext);
        if (bindingContext.Result.Model is string text) bindingContext.Result = ModelBindingResult.Success(Acceptable(text));
    }

    private static string Acceptable(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value is not (0 or 0xFFFE or 0xFFFF)));

    internal sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(string)
            ? new TextBinding(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
            : null;
    }
}
