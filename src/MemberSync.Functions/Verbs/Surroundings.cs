namespace MemberSync.Functions.Verbs;

/// <summary>What a verb finds around it.</summary>
internal sealed record Surroundings
{
    public required TextWriter Output { get; init; }

    /// <value>Where warnings, refusals and progress go, so that the output stays clean for scripts.</value>
    public required TextWriter Error { get; init; }

    public required IConfiguration Settings { get; init; }

    public required TimeProvider Time { get; init; }

    /// <value>Makes the way to the service, which is disposed after use.</value>
    public required Func<HttpMessageHandler> Network { get; init; }

    /// <value>
    /// Columns of the terminal, 0 when it does not tell; null when the output is none. Then there are no colours either.
    /// </value>
    public int? TerminalWidth { get; init; }

    /// <value>Whether somebody can see progress.</value>
    public bool IsWatched { get; init; }
}
