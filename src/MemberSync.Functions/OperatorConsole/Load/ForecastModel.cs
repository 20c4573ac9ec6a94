using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Forecast;
using MemberSync.Engine.Preview;

namespace MemberSync.Functions.OperatorConsole.Load;

/// <summary>What waits on a connection, and when it is done.</summary>
public sealed record ForecastModel(
    ConnectionView View, TimeZoneInfo Zone, DateTimeOffset Now, ForecastReading Reading, WorkReading Work)
{
    /// <summary>What was just done; null: nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>Why something was not done; null: nothing was refused.</summary>
    public string? Refusal { get; init; }

    /// <summary>What a full sync would do; null: it was not asked.</summary>
    public DryRunReading? Preview { get; init; }
}
