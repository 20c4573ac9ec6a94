namespace MemberSync.Demo.Partner;

/// <summary>The calls of one endpoint.</summary>
internal sealed record EndpointReading(int Total, RateReading Rate);
