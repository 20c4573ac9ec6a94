using MemberSync.Core.Clubs;

namespace MemberSync.Engine.Wakes;

/// <summary>A connection that has, or will have, work at a time.</summary>
internal readonly record struct WakeCall(ConnectionId Connection, DateTimeOffset At);
