using System.Collections.Immutable;
using MemberSync.Core.Clubs;

namespace MemberSync.Functions.OperatorConsole.Overview;

/// <summary>How all connections of a club are doing.</summary>
public sealed record OverviewModel(Club Club, TimeZoneInfo Zone, DateTimeOffset Now, ImmutableArray<ConnectionCard> Connections);
