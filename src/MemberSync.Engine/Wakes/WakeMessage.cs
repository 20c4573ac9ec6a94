using MemberSync.Core.Clubs;

namespace MemberSync.Engine.Wakes;

/// <summary>"This connection has work." A double is harmless; a lost one is found by the sweep.</summary>
/// <param name="Trace">The trace parent of what made the work; null: nobody traces.</param>
public sealed record WakeMessage(ClubId Club, ConnectionId Connection, string? Trace = null);
