using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Rates;

namespace MemberSync.Simulators.Spivi.Control;

/// <summary>All calls to a site since its start.</summary>
public sealed record SiteCallsView
{
    public required int Total { get; init; }

    public required int RejectedForRate { get; init; }

    /// <value>Calls without the site's credentials, which are neither counted per action nor limited.</value>
    public required int Unauthenticated { get; init; }

    /// <value>All actions together: the site has one limit.</value>
    public required RateFigures Rate { get; init; }

    public DateTimeOffset? LastArrival => Rate.LastArrival;

    public required IReadOnlyDictionary<SpiviAction, CallFigures> Actions { get; init; }
}
