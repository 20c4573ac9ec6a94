namespace MemberSync.Functions.Api.Bodies;

/// <param name="Done">False: so long a log is removed in several requests.</param>
internal sealed record LogClearedBody(bool Done, string Detail);
