using System.Text.Json;
using MemberSync.Core.Members;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="Field">As named in changes.</param>
/// <param name="Ok">Whether it is there and as the partner needs it.</param>
/// <param name="Text">What is wrong with it.</param>
internal sealed record FieldBody([property: OneOf(Names = typeof(MemberField))] string Field, bool Ok, string? Text)
{
    public static FieldBody Of(FieldCheck check) => new(
        JsonNamingPolicy.CamelCase.ConvertName(check.Field.ToString()), check.Fault is null, check.Fault);
}
