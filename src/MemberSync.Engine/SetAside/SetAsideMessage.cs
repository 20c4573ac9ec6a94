using MemberSync.Core.Clubs;

namespace MemberSync.Engine.SetAside;

/// <summary>A queue message that could not be handled and waits for a person.</summary>
/// <param name="Id">The same for the same message, however often it is set aside.</param>
/// <param name="Queue">The queue that it came from and goes back to.</param>
/// <param name="Reason">What was found and what to do, for whoever runs the hub.</param>
/// <param name="Bytes">How long its body is.</param>
public sealed record SetAsideMessage(string Id, string Queue, DateTimeOffset At, string Reason, int Bytes)
{
    /// <summary>Whose it is; null: its body does not tell, or it was set aside before that was noted.</summary>
    public ClubId? Club { get; init; }
}
