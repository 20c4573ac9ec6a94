using MemberSync.Core.Forecast;
using MemberSync.Engine.Dispatch;

namespace MemberSync.Engine.Forecast;

/// <summary>What waits on a connection, and when it is done.</summary>
/// <param name="Health">How the connection is; null when it was never worked on.</param>
public sealed record ForecastReading(Backlog Backlog, Timetable Timetable, LeaseRow? Health);
