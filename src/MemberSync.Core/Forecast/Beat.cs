using MemberSync.Core.Partners;

namespace MemberSync.Core.Forecast;

/// <summary>Calls of one endpoint that a rehearsal makes at one moment, and when they are answered.</summary>
internal readonly record struct Beat(DateTimeOffset At, DateTimeOffset Answered, Endpoint Endpoint, int Calls);
