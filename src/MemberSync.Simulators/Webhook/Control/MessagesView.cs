using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Rates;

namespace MemberSync.Simulators.Webhook.Control;

/// <summary>All messages to a receiver since its start.</summary>
public sealed record MessagesView
{
    public required int Total { get; init; }

    public required int RejectedForRate { get; init; }

    /// <value>Messages that no secret had signed. They count against no limit.</value>
    public required int Unauthenticated { get; init; }

    /// <value>The rate of all together, which the limit holds for.</value>
    public required RateFigures Rate { get; init; }

    /// <value>By type of message.</value>
    public required IReadOnlyDictionary<string, CallFigures> Actions { get; init; }

    internal static MessagesView Of(IReadOnlyDictionary<string, CallLog> calls, RateFigures rate, int unauthenticated)
    {
        var actions = calls.ToDictionary(pair => pair.Key, pair => pair.Value.Figures);
        return new MessagesView
        {
            Total = actions.Values.Sum(figures => figures.Total),
            RejectedForRate = actions.Values.Sum(figures => figures.RejectedForRate),
            Unauthenticated = unauthenticated,
            Rate = rate,
            Actions = actions,
        };
    }
}
