using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Clubs;

namespace MemberSync.Functions.Api.Bodies;

internal sealed record FilterBody(
    ImmutableArray<string> ContractTypes,
    ImmutableArray<string> ActivityGroups,
    ImmutableArray<string> Tags,
    ImmutableArray<string> Statuses,
    bool RequireOptIn)
{
    public static FilterBody Of(MemberFilter filter) => new(
        filter.ContractTypes,
        filter.ActivityGroups,
        filter.Tags,
        [.. filter.Statuses.Select(status => JsonNamingPolicy.CamelCase.ConvertName(status.ToString()))],
        filter.RequireOptIn);
}
