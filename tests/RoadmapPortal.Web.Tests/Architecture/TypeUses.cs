using System.Reflection;
using System.Reflection.Emit;

namespace RoadmapPortal.Web.Tests.Architecture;

/// <summary>Finds every type that a type mentions: in its signatures, its attributes and the code of its methods.</summary>
internal static class TypeUses
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>The types mentioned by a type and by those nested in it, lambdas and asynchronous methods included.</summary>
    public static IReadOnlySet<Type> Of(Type type) =>
        NestedAndSelf(type).SelectMany(Mentioned).SelectMany(Parts).ToHashSet();

    private static IEnumerable<Type> NestedAndSelf(Type type) =>
        type.GetNestedTypes(Declared).SelectMany(NestedAndSelf).Append(type);

    private static IEnumerable<Type> Mentioned(Type type)
    {
        var members = type.GetMembers(Declared).Where(member => member is not Type).ToList();
        return
        [
            .. type.BaseType is { } baseType ? new[] { baseType } : [],
            .. type.GetInterfaces(),
            .. members.Append(type).SelectMany(member => member.CustomAttributes).SelectMany(InAttribute),
            .. members.SelectMany(InSignature),
            .. members.OfType<MethodBase>().SelectMany(InBody),
        ];
    }

    private static IEnumerable<Type> InAttribute(CustomAttributeData attribute) =>
        attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(argument => argument.TypedValue))
            .Select(argument => argument.Value).OfType<Type>().Append(attribute.AttributeType);

    private static IEnumerable<Type> InSignature(MemberInfo member) => member switch
    {
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType), .. GenericArguments(method)],
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        FieldInfo field => [field.FieldType],
        PropertyInfo property => [property.PropertyType],
        EventInfo { EventHandlerType: { } handler } => [handler],
        _ => [],
    };

    private static IEnumerable<Type> InBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
            return [];
        var mentioned = Tokens(body.GetILAsByteArray()!).Select(token => Resolve(method, token));
        return body.LocalVariables.Select(local => local.LocalType)
            .Concat(mentioned.SelectMany(member => member is Type type
                ? [type]
                : InSignature(member).Concat(member.DeclaringType is { } owner ? [owner] : [])));
    }

    private static MemberInfo Resolve(MethodBase method, int token) => method.Module.ResolveMember(
        token, method.DeclaringType!.GetGenericArguments(), method is MethodInfo ? GenericArguments(method) : null)!;

    private static Type[] GenericArguments(MethodBase method) => method.IsGenericMethod ? method.GetGenericArguments() : [];

    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var opCode = OpCodesByValue[code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at]];
            at += opCode.Size;
            if (opCode.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return BitConverter.ToInt32(code, at);
            at += opCode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    /// <summary>A constructed type and all the types it is made of.</summary>
    private static IEnumerable<Type> Parts(Type type) => type switch
    {
        { HasElementType: true } => Parts(type.GetElementType()!),
        { IsGenericParameter: true } => type.GetGenericParameterConstraints().Where(constraint => !constraint.ContainsGenericParameters),
        { IsConstructedGenericType: true } => type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()),
        _ => [type],
    };
}
