using MemberSync.Engine.Clubs;
using MemberSync.Engine.Sources;
using Microsoft.AspNetCore.Http.Features;

namespace MemberSync.Functions.Api;

/// <summary>What the filters found for a route.</summary>
internal static class RouteFeatures
{
    public static ClubView Club(this HttpContext http) => http.Features.Require<ClubView>();

    public static ConnectionView PartnerConnection(this HttpContext http) => http.Features.Require<ConnectionView>();

    public static SourceView Source(this HttpContext http) => http.Features.Require<SourceView>();

    /// <exception cref="InvalidOperationException">Nothing set the feature: a mistake in the routes.</exception>
    public static T Require<T>(this IFeatureCollection features)
        where T : class =>
        features.Get<T>() ?? throw new InvalidOperationException($"No {typeof(T).Name} was found for this route.");
}
