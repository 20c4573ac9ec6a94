using System.ComponentModel.DataAnnotations;
using MemberSync.Engine.Retention;

namespace MemberSync.Functions.Hosting;

/// <summary>How long what only looks back is kept. What is older goes within a day, whatever it was set to before.</summary>
internal sealed class RetentionOptions
{
    /// <summary>How long a line of a member's history is kept.</summary>
    /// <value>Days, 1 to 36500. Default 400.</value>
    [Range(1, 36500)]
    public int HistoryDays { get; set; } = 400;

    /// <summary>How long a line of a connection's log is kept.</summary>
    /// <value>Days, 1 to 36500. Default 30.</value>
    [Range(1, 36500)]
    public int LogDays { get; set; } = 30;

    /// <summary>How long an event that is told again is recognised, and has no second effect.</summary>
    /// <value>
    /// Days, 8 to 36500; longer than any source goes on repeating, and than a queue hides a message (7 days). Default 35.
    /// </value>
    [Range(8, 36500)]
    public int EventDays { get; set; } = 35;

    public RetentionPeriods Periods =>
        new(TimeSpan.FromDays(HistoryDays), TimeSpan.FromDays(LogDays), TimeSpan.FromDays(EventDays));
}
