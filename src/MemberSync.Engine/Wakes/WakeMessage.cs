using MemberSync.Core.Clubs;

namespace MemberSync.Engine.Wakes;

/// <summary>"This connection has work." A double is harmless; a lost one is found by the sweep.</summary>
public sealed record WakeMessage(ClubId Club, ConnectionId Connection);
