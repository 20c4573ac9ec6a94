using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Links;

/// <summary>One member on one connection: where it stands, what the partner has acknowledged, what is due.</summary>
public sealed record Link
{
    public required MemberId Member { get; init; }

    public required ConnectionId Connection { get; init; }

    public LinkStatus Status { get; init; } = LinkStatus.New;

    /// <summary>Whether sending was started, by itself or by an operator. Until then a New link waits.</summary>
    public bool Activated { get; init; }

    public Removal Removal { get; init; }

    /// <summary>The source took the person off together with unusually many others: an operator is asked first.</summary>
    public bool Staged { get; init; }

    /// <summary>
    /// Whether an operator noted that the person agreed to this connection. Kept apart from what the source tells, so
    /// that neither erases the other.
    /// </summary>
    public bool OptedIn { get; init; }

    /// <summary>
    /// The partner's ids of the person, by the partner's names for them. Some stand for the person: secret.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Ids { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// The account that <see cref="Ids"/> name, as <see cref="PartnerPlan.AccountOf"/> writes it, once this link holds it
    /// against all others. Null: none, or a link from before accounts were guarded.
    /// </summary>
    public string? Account { get; init; }

    /// <summary>
    /// Per facet the fingerprint of what the partner last acknowledged; marked when it is to be sent again all the
    /// same, see <see cref="Acknowledgement"/>.
    /// </summary>
    public ImmutableSortedDictionary<Facet, string> Acknowledged { get; init; } =
        ImmutableSortedDictionary<Facet, string>.Empty;

    /// <summary>
    /// What calls told whose answers were lost: the partner may hold it, or still what was acknowledged. A plan whose
    /// next call depends on which tells the same again first.
    /// </summary>
    public ImmutableSortedDictionary<Facet, string> Unsure { get; init; } = ImmutableSortedDictionary<Facet, string>.Empty;

    /// <summary>A create may have been carried out without our knowing: read back before the next one.</summary>
    public bool InDoubt { get; init; }

    /// <summary>Another account at the partner that the member's data met; null: none.</summary>
    public Rival? Rival { get; init; }

    /// <summary>Where the link stands in the queue; null when nothing is to be sent.</summary>
    public Due? Due { get; init; }

    /// <summary>Since when and for whose sake it stands there; null when nothing is to be sent, or in an older row.</summary>
    public Origin? Origin { get; init; }

    /// <summary>The call under way, if any.</summary>
    public Flight? Flight { get; init; }

    /// <summary>The call whose answer was lost last, until the partner has answered one.</summary>
    public Flight? Unanswered { get; init; }

    /// <summary>Failures in a row; 0 after a success.</summary>
    public int Attempts { get; init; }

    /// <summary>How often the partner no longer knew an id that it had given since the link was last in step.</summary>
    public int Losses { get; init; }

    public Reason? Reason { get; init; }

    public ImmutableArray<FieldFault> Missing { get; init; } = [];

    public ImmutableArray<Visit> Visits { get; init; } = [];

    /// <summary>Whether the partner is to be asked what it holds, as soon as there is a slot to spare.</summary>
    public bool Look { get; init; }

    /// <summary>What the last look found; null: none yet, or the hub has told the person's data since.</summary>
    public Drift? Drift { get; init; }

    public DateTimeOffset? LastSentAt { get; init; }

    /// <summary>How many transitions there were; numbers the history.</summary>
    public int Revision { get; init; }

    /// <summary>
    /// Numbers the calls: greater with every one that is begun, whoever begins it. In milliseconds since 1970, or one
    /// more than the last where clocks differ, so that it goes on growing when the connection is removed and made anew.
    /// </summary>
    public long Sequence { get; init; }

    /// <summary>
    /// Whether nothing of this is left to tell: settled with the partner, and nothing else told since that it may hold
    /// instead.
    /// </summary>
    public bool IsTold(Facet facet, string fingerprint) =>
        Acknowledgement.Settles(Acknowledged.GetValueOrDefault(facet), fingerprint) && !Unsure.ContainsKey(facet);

    public bool IsAtPartner => !Ids.IsEmpty;
}
