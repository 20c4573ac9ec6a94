using MemberSync.Engine.Access;
using MemberSync.Functions.Api;

namespace MemberSync.Functions.Security;

internal static class NeedExtensions
{
    /// <summary>The least role that may call this route.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder route, Role role, bool wholeHub = false)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Need(role, wholeHub));

    /// <summary>The least role that may use this screen, once signed in.</summary>
    public static TBuilder ShowsTo<TBuilder>(this TBuilder route, Role role, bool wholeHub = false)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Need(role, wholeHub, Screen: true));

    /// <summary>The least role that may send this screen a file.</summary>
    public static TBuilder TakesUploadsOf<TBuilder>(this TBuilder route, Role role)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Need(role, Screen: true, Upload: true));

    /// <summary>Anybody may call this route.</summary>
    public static TBuilder NeedsNoKey<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Need(null));

    /// <summary>The key that opened this request.</summary>
    public static AccessKey Key(this HttpContext http) => http.Features.Require<AccessKey>();
}
