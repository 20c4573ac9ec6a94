using System.Collections.Immutable;
using MemberSync.Core.Forecast;

namespace MemberSync.Engine.Forecast;

/// <summary>What waits on a connection.</summary>
/// <param name="Loads">All calls that it still needs.</param>
/// <param name="IsExact">
/// Every member was looked at; otherwise all were counted, and of each long line some were looked at for all.
/// </param>
/// <param name="Members">How many members wait: classes are in the lines, and no members.</param>
public sealed record Backlog(ImmutableArray<BacklogLine> Lines, ImmutableArray<Load> Loads, bool IsExact, int Members);
