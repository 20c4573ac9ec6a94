using System.Collections.Immutable;
using MemberSync.Core.Members;

namespace MemberSync.Core.Partners;

/// <summary>What a link needs next so that the partner holds what the snapshot says.</summary>
public abstract record Plan
{
    private Plan()
    {
    }

    /// <summary>Nothing: the partner has acknowledged all there is, or has nothing left to remove.</summary>
    public sealed record Settled : Plan;

    /// <summary>The partner would refuse the member as it is; every reason is named.</summary>
    public sealed record Blocked(ImmutableArray<FieldFault> Faults) : Plan;

    /// <summary>
    /// Nothing now, and something later: at <paramref name="At"/>, or at the next tick when what is missing comes from
    /// elsewhere (null). Until then the partner holds all that can be told.
    /// </summary>
    /// <param name="Endpoint">The call that is expected to follow.</param>
    public sealed record Later(Endpoint Endpoint, DateTimeOffset? At) : Plan;

    /// <summary>One call. On success the partner holds <paramref name="Tells"/>, a fingerprint per facet.</summary>
    /// <param name="Removes">The call takes the person off the partner.</param>
    /// <param name="Visit">The event id of the visit that the call reports, if it does.</param>
    /// <param name="Looks">The call only reads what the partner holds, because the link asks for a look.</param>
    public sealed record Call(
        Endpoint Endpoint,
        ImmutableSortedDictionary<Facet, string> Tells,
        bool Removes = false,
        string? Visit = null,
        bool Looks = false) : Plan
    {
        /// <summary>It does not wait for the next tick, whatever the partner holds already.</summary>
        public bool AtOnce { get; init; }

        /// <summary>
        /// What of the link it is about, in the partner's own terms, where the endpoint does not say; null: all of it.
        /// </summary>
        public string? About { get; init; }
        /// <summary>The call asks for, or removes, the account that stands in the member's way; not the member's own.</summary>
        public bool OfRival { get; init; }
    }
}
