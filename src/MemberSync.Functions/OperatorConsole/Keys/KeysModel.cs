using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Access;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.OperatorConsole.Forms;

namespace MemberSync.Functions.OperatorConsole.Keys;

/// <summary>The keys that open the service, and the form for another one.</summary>
/// <param name="Clubs">Those that a key can be for.</param>
public sealed record KeysModel(ImmutableArray<AccessKey> Keys, ImmutableArray<Club> Clubs, Entries Entries)
{
    /// <summary>Why something was not done; null: nothing was refused, or the faults say it.</summary>
    public string? Refusal { get; init; }

    /// <summary>What was just made; its text is shown this once. Null: nothing was.</summary>
    internal NewKeyBody? Made { get; init; }

    /// <summary>Shows no key.</summary>
    public override string ToString() => nameof(KeysModel);
}
