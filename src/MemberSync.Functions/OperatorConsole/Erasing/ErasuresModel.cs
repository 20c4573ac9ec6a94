using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Erasure;

namespace MemberSync.Functions.OperatorConsole.Erasing;

/// <summary>Erasures that are not done yet.</summary>
public sealed record ErasuresModel(Club Club, TimeZoneInfo Zone, ImmutableArray<ErasureReading> Running);
