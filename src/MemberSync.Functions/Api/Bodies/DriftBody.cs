using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Members;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="Differs">Fields, as named in changes, of which the partner holds another word; empty: none.</param>
internal sealed record DriftBody(string Member, DateTimeOffset At, ImmutableArray<string> Differs)
{
    public static DriftBody Of(MemberId member, DateTimeOffset at, ImmutableArray<MemberField> fields) => new(
        member.ToString(), at, [.. fields.Select(field => JsonNamingPolicy.CamelCase.ConvertName(field.ToString()))]);
}
