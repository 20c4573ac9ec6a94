using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;

namespace MemberSync.Functions.OperatorConsole.Leaving;

/// <summary>A connection that is to be removed, is being removed, or is gone.</summary>
/// <param name="Name">The connection's, as the address has it.</param>
/// <param name="View">Null: there is none of this name, or none any more.</param>
/// <param name="Left">How many members it still has.</param>
/// <param name="Of">How many it had when the removal began; not more than an answer's address says.</param>
/// <param name="Refusal">Why it was not removed; null: it was not tried.</param>
public sealed record LeavingModel(Club Club, string Name, ConnectionView? View, int Left, int Of, string? Refusal);
