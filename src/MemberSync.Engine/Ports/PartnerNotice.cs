namespace MemberSync.Engine.Ports;

/// <summary>What a partner told by itself, over a webhook of its own.</summary>
public abstract record PartnerNotice
{
    private PartnerNotice()
    {
    }

    /// <summary>Nothing proves that the partner sent it.</summary>
    public sealed record Unproven : PartnerNotice;

    /// <summary>The partner's, and not as it documents its notices.</summary>
    public sealed record Unreadable(string Detail) : PartnerNotice;

    /// <summary>Nothing follows from it.</summary>
    /// <param name="Kind">What the partner calls it, at most 50 letters, digits and signs; shown in logs.</param>
    public sealed record Nothing(string Kind) : PartnerNotice;

    /// <summary>The account is no longer there.</summary>
    /// <param name="Account">The partner's id of it.</param>
    public sealed record AccountGone(string Account) : PartnerNotice;
}
