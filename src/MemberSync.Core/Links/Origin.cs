namespace MemberSync.Core.Links;

/// <summary>What a link's place in the queue goes back to.</summary>
/// <param name="Since">When the first of what waits was asked for; what joins it later does not move it.</param>
/// <param name="Traces">
/// The traces of what was asked for, as W3C trace parents with a space between; null: nobody traces.
/// </param>
public sealed record Origin(DateTimeOffset Since, string? Traces = null)
{
    // A member that changes all day while its connection stands still has a row that grows no further.
    private const int Most = 8;

    /// <summary>With one more trace: each once, and the newest where there are many.</summary>
    public Origin Add(string trace) =>
        this with { Traces = string.Join(' ', Parents().Where(known => known != trace).Append(trace).TakeLast(Most)) };

    /// <summary>The trace parents, each by itself, the newest last.</summary>
    public IEnumerable<string> Parents() => Traces?.Split(' ') ?? [];
}
