namespace RoadmapPortal.Domain.Kernel;

/// <summary>A refusal by name: a stable code for logs and tests and a Russian sentence for the person.</summary>
/// <param name="Code">Stable, lower case with dashes, e.g. <c>activity-without-responsible</c>.</param>
/// <param name="Message">One Russian sentence that says what is wrong and what to do.</param>
public sealed record Error(string Code, string Message);
