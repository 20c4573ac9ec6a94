using System.Collections.Immutable;
using MemberSync.Core.Clubs;

namespace MemberSync.Functions.Api.Bodies;

internal sealed record FilterBody(
    ImmutableArray<string> ContractTypes,
    ImmutableArray<string> ActivityGroups,
    ImmutableArray<string> Tags,
    bool RequireOptIn)
{
    public static FilterBody Of(MemberFilter filter) =>
        new(filter.ContractTypes, filter.ActivityGroups, filter.Tags, filter.RequireOptIn);
}
