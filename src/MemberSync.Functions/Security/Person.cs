using MemberSync.Engine.Access;

namespace MemberSync.Functions.Security;

/// <summary>Somebody whom App Service signed in.</summary>
/// <param name="Id">The same for a person at every request, and nobody else's; tells nothing of the person.</param>
/// <param name="Name">As the identity provider calls the person; stands in histories as who did something.</param>
/// <param name="Key">What the person's app roles open here; null: nothing.</param>
internal sealed record Person(string Id, string Name, AccessKey? Key);
