using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>What a form says when a value cannot be read at all; rules about values belong to the validators.</summary>
internal static class RussianBindingMessages
{
    private const string Unreadable = "Значение не распознано. Введите его ещё раз.";

    public static void UseRussian(this DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Unreadable);
        messages.SetUnknownValueIsInvalidAccessor(_ => Unreadable);
        messages.SetValueIsInvalidAccessor(_ => Unreadable);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Unreadable);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Unreadable);
        messages.SetValueMustBeANumberAccessor(_ => "Введите число.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Введите число.");
        messages.SetValueMustNotBeNullAccessor(_ => "Заполните поле.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Заполните поле.");
        messages.SetMissingKeyOrValueAccessor(() => "Заполните поле.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Данные формы не пришли. Отправьте её ещё раз.");
    }
}
