using System.Collections.Immutable;
using MemberSync.Core.Members;

namespace MemberSync.Engine.Ports;

/// <summary>What became of a question to a source. Details are text for operators.</summary>
public abstract record SourceAnswer
{
    private SourceAnswer()
    {
    }

    /// <summary>
    /// Read whole. For a member: one change that tells every field which the source has. For a class: the class, and a
    /// booking each. The one who asks sets ids of events, and the time of whatever has none of its own.
    /// </summary>
    public sealed record Found(ImmutableArray<MemberChange> Changes) : SourceAnswer;

    /// <summary>The source says that there is no such subject (any more).</summary>
    /// <param name="Id">Under which id the hub has it, if it has.</param>
    public sealed record Gone(MemberId Id) : SourceAnswer;

    /// <summary>Not read, for a reason that passes.</summary>
    public sealed record Failed(string Detail) : SourceAnswer;

    /// <summary>Not read: too many requests. Not a failure. <paramref name="RetryAfter"/> as the source said.</summary>
    public sealed record Throttled(TimeSpan? RetryAfter) : SourceAnswer;

    /// <summary>Not read: address or credentials are wrong, and so would every other request be.</summary>
    public sealed record Misconfigured(string Detail) : SourceAnswer;

    /// <summary>Answered, and not as the source documents it: asking again would not help.</summary>
    public sealed record Unreadable(string Detail) : SourceAnswer;
}
