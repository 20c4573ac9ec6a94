using System.Collections.Immutable;

namespace MemberSync.Simulators.Sources.Hooks;

/// <summary>What became of a gym system's webhooks.</summary>
public sealed record HookFigures
{
    /// <value>What happened that a webhook tells of.</value>
    public required int Happened { get; init; }

    /// <value>By type, as the gym system names it.</value>
    public required ImmutableSortedDictionary<string, int> ByType { get; init; }

    /// <value>Never sent: off, nowhere to send to, or lost by chance.</value>
    public required int Lost { get; init; }

    /// <value>About whom or what something was lost, each once, in order.</value>
    public required ImmutableArray<string> LostAbout { get; init; }

    /// <value>Sent a second time.</value>
    public required int Doubled { get; init; }

    /// <value>Held back, so that later ones came first.</value>
    public required int Reordered { get; init; }

    /// <value>About how many anything was sent that the receiver took.</value>
    public required int HeardAbout { get; init; }

    /// <value>Not sent yet.</value>
    public required int Waiting { get; init; }

    /// <value>By status; <c>none</c>: no answer came in time.</value>
    public required ImmutableSortedDictionary<string, int> Answers { get; init; }
}
