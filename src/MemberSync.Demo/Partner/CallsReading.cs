using System.Collections.Immutable;

namespace MemberSync.Demo.Partner;

/// <summary>The calls that arrived at the partner.</summary>
/// <param name="Actions">By endpoint.</param>
internal sealed record CallsReading(
    int Total, int RejectedForRate, ImmutableSortedDictionary<string, EndpointReading> Actions)
{
    public DateTimeOffset? LastArrival => Actions.Values.Max(action => action.Rate.LastArrival);

    public int WorstStrict => Actions.Values.Max(action => action.Rate.WorstIn60sStrict);

    public int WorstNight => Actions.Values.Max(action => action.Rate.WorstIn60sNight);
}
