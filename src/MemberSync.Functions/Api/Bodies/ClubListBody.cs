namespace MemberSync.Functions.Api.Bodies;

internal sealed record ClubListBody(IReadOnlyList<ClubBody> Clubs);
