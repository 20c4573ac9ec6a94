using System.Collections.Immutable;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Links;

/// <summary>
/// A call that was about to be made under the lease with this fencing token. Found under a later token, its answer
/// is lost: the call may or may not have been made.
/// </summary>
public sealed record Flight(
    Endpoint Endpoint,
    long Fence,
    string? Visit,
    ImmutableSortedDictionary<Facet, string> Tells,
    bool Removes = false,
    bool Looks = false)
{
    /// <summary>
    /// The number (see <see cref="Link.Sequence"/>) of the first of the calls in a row that told the same and were not
    /// answered, this one included. It names what is told, however often it has to be repeated.
    /// </summary>
    public long First { get; init; }

    /// <summary>Whether the call would tell the same.</summary>
    public bool IsSame(Plan.Call call) =>
        (Endpoint, Removes, Visit) == (call.Endpoint, call.Removes, call.Visit) && Tells.SequenceEqual(call.Tells);

    public static Flight Of(Plan.Call call, long fence) =>
        new(call.Endpoint, fence, call.Visit, call.Tells, call.Removes, call.Looks);
}
