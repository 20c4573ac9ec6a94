using System.Collections.Immutable;

namespace MemberSync.Engine.Ports;

/// <summary>What an operator is asked for to set a connection to a partner up. It checks nothing.</summary>
/// <param name="Address">Where the partner's API usually is; empty: each has an address of its own.</param>
/// <param name="Settings">Those with fixed names; a partner may take others, whose names depend on the club.</param>
public sealed record SetupForm(
    string Address, ImmutableArray<SetupField> Settings, ImmutableArray<SetupField> Credentials)
{
    public static SetupForm None { get; } = new(string.Empty, [], []);
}
