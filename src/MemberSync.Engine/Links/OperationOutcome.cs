using MemberSync.Core.Links;

namespace MemberSync.Engine.Links;

/// <summary>What became of an operator's request.</summary>
public abstract record OperationOutcome
{
    private OperationOutcome()
    {
    }

    public sealed record Accepted(Link Link) : OperationOutcome;

    /// <summary>The member, or its link on this connection, is not known.</summary>
    public sealed record Unknown : OperationOutcome;

    public sealed record Refused(string Why) : OperationOutcome;
}
