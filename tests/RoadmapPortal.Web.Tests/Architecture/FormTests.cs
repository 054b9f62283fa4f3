using System.Reflection;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Web.Features.Showcase;

namespace RoadmapPortal.Web.Tests.Architecture;

/// <summary>What somebody types is checked by a validator of the feature that asked for it.</summary>
public sealed class FormTests
{
    /// <summary>Forms without a validator, and why.</summary>
    private static readonly Dictionary<Type, string> Exempt = new()
    {
        [typeof(ShowcaseForm)] = "Shows the fields to their authors in Development; nothing is saved.",
    };

    [Fact]
    public void The_rule_catches_planted_faults()
    {
        Assert.Equal(["Save: UncheckedForm"], Unchecked([typeof(PlantedController)], [typeof(CheckedValidator)]));
        Assert.Equal(["Keep: CheckedForm", "Save: UncheckedForm"], Unchecked([typeof(PlantedController)], []));
    }

    [Fact]
    public void Every_form_has_a_validator()
    {
        var types = typeof(Program).Assembly.GetTypes();
        Assert.True(Forms(types).Count() >= 25, "The rule has lost its subject: forms of POST actions.");
        Assert.Equal(Exempt.Keys.Select(form => form.Name), Unchecked(types, types).Select(line => line.Split(": ")[1]).Distinct());
    }

    private static List<string> Unchecked(Type[] controllers, Type[] validators)
    {
        var known = validators.Where(v => v.BaseType is { IsGenericType: true } b && b.GetGenericTypeDefinition() == typeof(AbstractValidator<>))
            .ToLookup(v => v.BaseType!.GetGenericArguments()[0]);
        return [.. from form in Forms(controllers)
                   where !known[form.Type].Any(validator => validator.Namespace == form.Type.Namespace)
                   let line = $"{form.Action.Name}: {form.Type.Name}"
                   orderby line
                   select line];
    }

    private static IEnumerable<(MethodInfo Action, Type Type)> Forms(Type[] controllers) =>
        from controller in controllers
        where controller.IsAssignableTo(typeof(ControllerBase)) && !controller.IsAbstract
        from action in controller.GetMethods(BindingFlags.Public | BindingFlags.Instance)
        where action.GetCustomAttribute<HttpPostAttribute>() is not null
        from parameter in action.GetParameters()
        where parameter.GetCustomAttribute<FromServicesAttribute>() is null
            && parameter.ParameterType is { IsClass: true, IsArray: false } && parameter.ParameterType != typeof(string)
        select (action, parameter.ParameterType);

    private sealed class CheckedForm;

    private sealed class UncheckedForm;

    private sealed class CheckedValidator : AbstractValidator<CheckedForm>;

    private sealed class PlantedController : ControllerBase
    {
        [HttpPost("/planted/keep")]
        public OkObjectResult Keep(Guid id, CheckedForm form, string? then, CancellationToken cancellation) => Ok((id, form, then, cancellation));

        [HttpPost("/planted/save")]
        public OkObjectResult Save(UncheckedForm form) => Ok(form);
    }
}
