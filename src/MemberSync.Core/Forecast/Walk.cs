using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Forecast;

/// <summary>What a link still sends, if the partner carries out every call.</summary>
/// <param name="Begins">Its place in the queue; null when nothing is sent.</param>
/// <param name="Way">The endpoint of each call, in order.</param>
/// <param name="Tells">The facets that the calls tell.</param>
/// <param name="Missing">What keeps the member from being sent, or stops it on its way.</param>
public sealed record Walk(
    WalkKind Kind,
    Due? Begins,
    ImmutableArray<Endpoint> Way,
    ImmutableArray<Facet> Tells,
    ImmutableArray<FieldFault> Missing);
