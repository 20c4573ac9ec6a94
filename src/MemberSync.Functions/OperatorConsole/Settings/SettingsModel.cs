using System.Collections.Immutable;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Preview;
using MemberSync.Functions.OperatorConsole.Forms;

namespace MemberSync.Functions.OperatorConsole.Settings;

/// <summary>A connection's settings, to be looked at and changed.</summary>
/// <param name="CredentialsSet">Names of those that are stored; their values are never shown.</param>
public sealed record SettingsModel(ConnectionView View, ImmutableArray<string> CredentialsSet, Entries Entries)
{
    /// <summary>What was just done; null: nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>Why something was not done; null: nothing was refused, or the faults say it.</summary>
    public string? Refusal { get; init; }

    /// <summary>What a full sync under these settings would do; null: it was not asked.</summary>
    public DryRunReading? Preview { get; init; }
}
