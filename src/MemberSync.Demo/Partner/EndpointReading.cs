namespace MemberSync.Demo.Partner;

/// <summary>The calls of one endpoint.</summary>
/// <param name="Rate">Null where the partner counts no endpoint on its own.</param>
internal sealed record EndpointReading(int Total, RateReading? Rate);
