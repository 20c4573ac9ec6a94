using System.Collections.Immutable;
using System.Text;
using MemberSync.Core.Classes;
using MemberSync.Core.Links;
using MemberSync.Core.Members;

namespace MemberSync.Core.Partners;

/// <summary>What became of one call, in terms that hold for every partner. Details are text for operators.</summary>
public abstract record PartnerAnswer
{
    private PartnerAnswer()
    {
    }

    /// <summary>What was said on the way, masked; null when nothing was noted. No part of the answer's meaning.</summary>
    public Transcript? Transcript { get; init; }

    /// <summary>What the answer tells of a member's training in a class; null when it tells none.</summary>
    public ClassMetrics? Metrics { get; init; }

    /// <summary>Whether it says the same, whatever the transcript.</summary>
    public virtual bool Equals(PartnerAnswer? other) => EqualityContract == other?.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    // Nor of its text, which approved lists and logs show.
    protected virtual bool PrintMembers(StringBuilder builder) => false;

    /// <summary>Carried out. <paramref name="Ids"/> are partner ids learned from the answer, by name.</summary>
    /// <param name="Adopted">
    /// The partner knew the person already and kept its own word of them: what the call told is still to be told.
    /// </param>
    public sealed record Done(ImmutableSortedDictionary<string, string> Ids, bool Adopted = false) : PartnerAnswer
    {
        /// <summary>What the partner's answer shows that it holds already: a fingerprint per facet.</summary>
        public ImmutableSortedDictionary<Facet, string> Holds { get; init; } = ImmutableSortedDictionary<Facet, string>.Empty;

        /// <summary>
        /// Of a call that only looks: the fields of which the partner holds another word than the hub told, as changes name
        /// them.
        /// </summary>
        public ImmutableArray<MemberField> Differs { get; init; } = [];
    }

    /// <summary>
    /// The partner does not know the person under the id of this name; null: under the id that we gave.
    /// </summary>
    public sealed record Absent(string? IdName) : PartnerAnswer;

    /// <summary>The partner found several candidates, and an operator must choose. They are masked.</summary>
    public sealed record Undecided(ImmutableArray<string> Candidates) : PartnerAnswer;

    /// <summary>
    /// The partner gave an account that the link of <paramref name="Holder"/> has already. No client answers so: the
    /// hub finds it out.
    /// </summary>
    public sealed record Taken(MemberId Holder) : PartnerAnswer;

    /// <summary>
    /// Not carried out: another account has what only one may have. As long as it is not certain whose it is, the plan
    /// asks; an account of another person waits for an operator.
    /// </summary>
    /// <param name="Account">The partner's id of it; null: it named none.</param>
    /// <param name="Basis">As <see cref="Rival.Basis"/>.</param>
    /// <param name="IsAnother">It was looked at, and is another person's.</param>
    public sealed record InTheWay(string? Account, string Basis, bool IsAnother = false) : PartnerAnswer;

    /// <summary>The partner will not take this member as it is; repeating would not help.</summary>
    public sealed record Refused(string Detail) : PartnerAnswer;

    /// <summary>
    /// Not carried out, and not to be: what the call would tell cannot be had. It counts as told until it changes, and
    /// nothing else of the member waits for it.
    /// </summary>
    public sealed record LeftOut(string Detail) : PartnerAnswer
    {
        /// <summary>What is to be noted instead of what the call told: a text per facet.</summary>
        public ImmutableSortedDictionary<Facet, string> Holds { get; init; } = ImmutableSortedDictionary<Facet, string>.Empty;

        protected override bool PrintMembers(StringBuilder builder)
        {
            builder.Append($"Detail = {Detail}");
            return true;
        }
    }

    /// <summary>Not carried out for a reason that passes.</summary>
    /// <param name="Elsewhere">The reason lies with somebody else, and says nothing about the partner.</param>
    public sealed record Failed(string Detail, bool Elsewhere = false) : PartnerAnswer;

    /// <summary>
    /// Not carried out: too many calls. Not a failure. <paramref name="RetryAfter"/> as the partner said.
    /// </summary>
    public sealed record Throttled(TimeSpan? RetryAfter) : PartnerAnswer;

    /// <summary>Not carried out: the connection's settings are wrong, and so would every other call be.</summary>
    public sealed record Misconfigured(string Detail) : PartnerAnswer;

    /// <summary>Not carried out: the session ended. A new log-in, then the same call, is in order.</summary>
    public sealed record SessionEnded : PartnerAnswer;

    /// <summary>The answer never came or made no sense: the call may or may not have been carried out.</summary>
    public sealed record Lost(string Detail) : PartnerAnswer;
}
