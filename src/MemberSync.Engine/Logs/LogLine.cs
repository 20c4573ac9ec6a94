using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Engine.Logs;

/// <summary>
/// One line of a connection's log. It names people by their ids and reasons by their codes, and holds no name, no
/// address, no secret and none of the partner's words about a member.
/// </summary>
/// <param name="Code">What kind of line it is, e.g. <c>call.done</c>; stable, for programs.</param>
/// <param name="Text">The same in words.</param>
public sealed record LogLine(DateTimeOffset At, LineLevel Level, string Code, string Text)
{
    /// <summary>Whom it is about; null: the connection as a whole.</summary>
    public MemberId? Member { get; init; }

    /// <summary>Who caused it, where it was somebody: a key's name, the source, or the hub.</summary>
    public string? By { get; init; }

    /// <summary>What was asked and answered, on lines of level trace.</summary>
    public Transcript? Transcript { get; init; }
}
