using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Functions.OperatorConsole.Shared;

namespace MemberSync.Functions.OperatorConsole.Waiting;

/// <summary>Those who wait for an operator's approval: to be removed, or to be sent for the first time.</summary>
/// <param name="Removals">The first of them.</param>
/// <param name="Newcomers">The first of them; those who lack a field too are not among them.</param>
public sealed record WaitingModel(ConnectionView View, LinkPage Removals, LinkPage Newcomers)
{
    /// <summary>What was just done with several; null: nothing.</summary>
    public BulkReport? Did { get; init; }

    /// <summary>What was just started; null: nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>Why something was not done; null: nothing was refused.</summary>
    public string? Refusal { get; init; }
}
