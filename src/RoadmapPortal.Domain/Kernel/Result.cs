namespace RoadmapPortal.Domain.Kernel;

/// <summary>The outcome of a verb that may refuse: done, or an <see cref="Kernel.Error"/>.</summary>
public readonly record struct Result
{
    private Result(Error? error) => Error = error;

    /// <summary>The refusal, or null when the verb was carried out.</summary>
    public Error? Error { get; }

    /// <summary>True when the verb was carried out.</summary>
    public bool Done => Error is null;

    /// <summary>The verb was carried out.</summary>
    public static Result Ok => default;

    /// <summary>The verb was refused by <paramref name="error"/>.</summary>
    public static implicit operator Result(Error error) => new(error);
}

/// <summary>The outcome of a verb that yields a value or refuses.</summary>
/// <typeparam name="T">The value of a verb that was carried out.</typeparam>
public readonly record struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, Error? error) => (_value, Error) = (value, error);

    /// <summary>The refusal, or null when there is a value.</summary>
    public Error? Error { get; }

    /// <summary>True when there is a value.</summary>
    public bool Done => Error is null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The verb was refused.</exception>
    public T Value => Error is null ? _value! : throw new InvalidOperationException($"Refused: {Error.Code}.");

    /// <summary>The verb yielded <paramref name="value"/>.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>The verb was refused by <paramref name="error"/>.</summary>
    public static implicit operator Result<T>(Error error) => new(default, error);
}
