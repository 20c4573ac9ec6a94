using System.Text.Json;
using MemberSync.Core.Members;
using MemberSync.Engine.Preview;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="Field">As named in changes.</param>
internal sealed record BlockedFieldBody([property: OneOf(Names = typeof(MemberField))] string Field, string Example, int Members)
{
    public static BlockedFieldBody Of(BlockedField blocked) => new(
        JsonNamingPolicy.CamelCase.ConvertName(blocked.Field.ToString()), blocked.Example, blocked.Members);
}
