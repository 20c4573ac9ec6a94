using MemberSync.Engine.Access;

namespace MemberSync.Functions.Api.Bodies;

internal sealed record KeyBody(string Name, [property: OneOf(Names = typeof(Role))] string Role, string? Club)
{
    public static KeyBody Of(AccessKey key) => new(key.Name, Problems.Lower(key.Role), key.Club?.ToString());
}
