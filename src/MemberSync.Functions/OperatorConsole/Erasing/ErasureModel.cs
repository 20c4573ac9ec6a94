using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Erasure;

namespace MemberSync.Functions.OperatorConsole.Erasing;

/// <summary>One person's erasure.</summary>
/// <param name="Reading">Null: it was not asked for yet.</param>
/// <param name="Refusal">Why what was just asked for was not done; null: nothing was refused.</param>
public sealed record ErasureModel(
    Club Club, TimeZoneInfo Zone, MemberId Member, ErasureReading? Reading, string? Refusal);
