using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Members;

namespace MemberSync.Functions.Api.Bodies;

internal sealed record TagConditionBody(
    int? NewForDays,
    ImmutableArray<string> ContractTypes,
    ImmutableArray<string> ActivityGroups,
    int? AgeFrom,
    int? AgeTo,
    ImmutableArray<string> Statuses,
    ImmutableArray<string> Genders)
{
    public static TagConditionBody Of(TagCondition when) => new(
        when.NewForDays,
        when.ContractTypes,
        when.ActivityGroups,
        when.AgeFrom,
        when.AgeTo,
        [.. when.Statuses.Select(status => JsonNamingPolicy.CamelCase.ConvertName(status.ToString()))],
        [.. when.Genders.Select(gender => JsonNamingPolicy.CamelCase.ConvertName(gender.ToString()))]);
}
