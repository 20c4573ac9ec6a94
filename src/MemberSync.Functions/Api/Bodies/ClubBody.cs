using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Clubs;

namespace MemberSync.Functions.Api.Bodies;

internal sealed record ClubBody(
    string Club,
    string Name,
    string TimeZone,
    [property: OneOf(Names = typeof(SyncPolicy))] string SyncPolicy,
    [property: OneOf(ExactNames = typeof(RegistrationMode))] string RegistrationMode,
    string? PortalAddress,
    ImmutableArray<TagRuleBody> TagRules)
{
    public static ClubBody Of(Club club) => new(
        club.Id.ToString(),
        club.Name,
        club.TimeZone,
        JsonNamingPolicy.CamelCase.ConvertName(club.SyncPolicy.ToString()),
        club.RegistrationMode.ToString(),
        club.PortalAddress?.ToString(),
        [.. club.TagRules.Select(TagRuleBody.Of)]);
}
