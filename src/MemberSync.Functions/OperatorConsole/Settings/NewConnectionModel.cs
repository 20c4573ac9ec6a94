using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Functions.OperatorConsole.Forms;

namespace MemberSync.Functions.OperatorConsole.Settings;

/// <summary>A connection that is not there yet.</summary>
/// <param name="Partners">Those to choose from.</param>
/// <param name="Chosen">Null: none is chosen yet.</param>
/// <param name="Refusal">Why it was not saved; null: it was not tried, or the faults say it.</param>
public sealed record NewConnectionModel(
    Club Club, ImmutableArray<string> Partners, IPartner? Chosen, Entries Entries, string? Refusal);
