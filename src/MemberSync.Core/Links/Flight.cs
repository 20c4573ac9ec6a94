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
    public static Flight Of(Plan.Call call, long fence) =>
        new(call.Endpoint, fence, call.Visit, call.Tells, call.Removes, call.Looks);
}
