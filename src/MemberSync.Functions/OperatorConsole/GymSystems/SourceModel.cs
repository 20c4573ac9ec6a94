using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Functions.OperatorConsole.Forms;

namespace MemberSync.Functions.OperatorConsole.GymSystems;

/// <summary>A gym system's settings, to be looked at and changed; or one that is not there yet.</summary>
/// <param name="Source">Null: it is not there yet.</param>
/// <param name="Kinds">Those to choose from.</param>
public sealed record SourceModel(Club Club, string? Source, ImmutableArray<string> Kinds, Entries Entries)
{
    /// <summary>How many webhook secrets are stored.</summary>
    public int WebhookSecrets { get; init; }

    /// <summary>Names of the credentials that are stored.</summary>
    public ImmutableArray<string> CredentialsSet { get; init; } = [];

    /// <summary>What was just done; null: nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>Why something was not done; null: nothing was refused, or the faults say it.</summary>
    public string? Refusal { get; init; }

    /// <summary>What would be made of the sample, as JSON; null: it was not tried.</summary>
    public string? Trial { get; init; }
}
