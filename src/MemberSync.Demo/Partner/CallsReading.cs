using System.Collections.Immutable;

namespace MemberSync.Demo.Partner;

/// <summary>The calls that arrived at the partner.</summary>
/// <param name="Actions">By endpoint.</param>
/// <param name="LastArrival">Told where endpoints have no figures of their own.</param>
internal sealed record CallsReading(
    int Total,
    int RejectedForRate,
    ImmutableSortedDictionary<string, EndpointReading> Actions,
    DateTimeOffset? LastArrival = null)
{
    public DateTimeOffset? Last => LastArrival ?? Actions.Values.Max(action => action.Rate?.LastArrival);

    public int WorstStrict => Actions.Values.Max(action => action.Rate?.WorstIn60sStrict ?? 0);

    public int WorstNight => Actions.Values.Max(action => action.Rate?.WorstIn60sNight ?? 0);
}
