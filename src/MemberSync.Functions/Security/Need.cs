using MemberSync.Engine.Access;

namespace MemberSync.Functions.Security;

/// <summary>What a route asks of its caller, as metadata of the endpoint. A route without any is closed.</summary>
/// <param name="Role">The least role; null: anybody, because the route needs no key or has its own proof.</param>
/// <param name="WholeHub">The route is not about one club, so a key of one club does not open it.</param>
internal sealed record Need(Role? Role, bool WholeHub = false);
