using System.Collections.Immutable;

namespace MemberSync.Simulators.Spivi;

/// <summary>A site as it is set up before its first call.</summary>
public sealed record SiteDefinition
{
    /// <value>The site's number; a control call's address may name it instead.</value>
    public string SiteId { get; init; } = "";

    public required string SourceName { get; init; }

    public required string Password { get; init; }

    /// <value>The studios' zone, as IANA names it. Default UTC.</value>
    public string TimeZone { get; init; } = "UTC";

    public ImmutableArray<StudioBox> Boxes { get; init; } = [];

    /// <value>The e-mail addresses of people who may lead classes.</value>
    public ImmutableArray<string> Instructors { get; init; } = [];

    public ImmutableArray<SeededClient> KnownClients { get; init; } = [];

    internal string? Problem => this switch
    {
        { SiteId: "" } => "siteId is missing",
        { SourceName: "" } or { Password: "" } => "sourceName and password must not be empty",
        _ when Boxes.Any(box => box.Seats is < 1 or > 500) => "a box has 1 to 500 seats",
        _ when Boxes.Select(box => box.BoxId).Distinct().Count() < Boxes.Length => "two boxes have one boxId",
        _ when !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _) => $"there is no time zone {TimeZone}",
        _ => null,
    };
}
