namespace MemberSync.Simulators.Faults;

/// <summary>One fault that is switched on.</summary>
public sealed record FaultRule
{
    /// <value>The action that is hit; null or <c>*</c> for all. Default all.</value>
    public string? Action { get; init; }

    public required FaultKind Kind { get; init; }

    /// <value>The share of calls that are hit, 0 to 1. Default 1.</value>
    public double Rate { get; init; } = 1;

    /// <value>How many calls are hit before the rule is spent; null for no end. Default null.</value>
    public int? Times { get; init; }

    /// <value>How long a delayed answer is held back, in milliseconds of the injected clock. Default 0.</value>
    public int DelayMs { get; init; }

    internal bool Concerns(string action) => Action is null or "*" || Action == action;

    internal string? Problem(IReadOnlyCollection<string> actions) => this switch
    {
        _ when !actions.Any(Concerns) => $"there is no action {Action}",
        { Rate: not (>= 0 and <= 1) } => $"rate must lie in 0 to 1, not {Rate}",
        { Times: < 0 } => $"times must not be negative, but is {Times}",
        { DelayMs: < 0 } => $"delayMs must not be negative, but is {DelayMs}",
        _ => null,
    };
}
