namespace MemberSync.Benchmarks.Measuring;

/// <summary>One figure, and what it is to be held against.</summary>
/// <param name="Key">Names it among the figures of its measurement.</param>
/// <param name="What">What is counted or timed, for a reader who has not seen the code.</param>
/// <param name="Unit">As it stands behind the number, such as <c>/s</c> or <c>ms</c>.</param>
internal sealed record Figure(string Key, string What, string Unit)
{
    /// <value>What it is to reach. Default nothing: it is shown for comparison.</value>
    public Target Target { get; init; } = Target.None;

    /// <value>The bound, or what a user would pick instead, with its source.</value>
    public string Beside { get; init; } = "";
}
