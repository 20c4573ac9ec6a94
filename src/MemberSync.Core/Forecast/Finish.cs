using System.Collections.Immutable;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Forecast;

/// <summary>Foretells when a backlog is done, night by night, if nothing comes to it and every call succeeds.</summary>
public static class Finish
{
    /// <summary>How far the forecast looks.</summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromDays(90);

    /// <param name="now">When the work begins or goes on.</param>
    public static Timetable Of(ImmutableArray<Load> loads, WorkTerms terms, DateTimeOffset now)
    {
        var window = terms.Plan.BulkWindow;
        var nights = new SortedDictionary<DateTimeOffset, NightCount>();
        if (window is not null)
        {
            nights[OpeningOf(window, now)] = new NightCount();
        }

        var (made, last) = (0, (DateTimeOffset?)null);
        new Rehearsal(loads, terms, now).Run(now + Horizon, beat =>
        {
            (made, last) = (made + beat.Calls, beat.Answered);
            if (window is not null)
            {
                var night = OpeningOf(window, beat.At);
                var count = nights.TryGetValue(night, out var known) ? known : nights[night] = new NightCount();
                count.Add(beat, window.Contains(beat.At));
            }
        });

        var calls = loads.Sum(load => load.Calls);
        return new Timetable
        {
            Calls = calls,
            DoneAt = made == calls ? last : null,
            ByEndpoint = ByEndpoint(loads),
            Nights = window is null ? [] : Parts(nights, loads, terms, now),
        };
    }

    private static ImmutableDictionary<Endpoint, int> ByEndpoint(ImmutableArray<Load> loads) => loads
        .SelectMany(load => load.Way, (load, endpoint) => (endpoint, load.Members))
        .GroupBy(part => part.endpoint, part => part.Members)
        .ToImmutableDictionary(part => part.Key, part => part.Sum());

    private static ImmutableArray<NightPart> Parts(
        SortedDictionary<DateTimeOffset, NightCount> nights,
        ImmutableArray<Load> loads,
        WorkTerms terms,
        DateTimeOffset now)
    {
        var capacities = new NightCapacity(terms, now);
        var parts = new List<NightPart>(nights.Count);
        var made = 0;
        foreach (var (opens, count) in nights)
        {
            made += count.Before + count.Within;
            var closes = terms.Plan.BulkWindow!.NextClosing(opens);
            var due = loads.Where(load => load.At < closes).Sum(load => load.Calls);
            parts.Add(new NightPart
            {
                Opens = opens,
                Closes = closes,
                Calls = count.Within,
                Busiest = count.Busiest,
                BusiestCalls = count.BusiestCalls,
                Capacity = capacities.Of(count.Busiest, opens, closes),
                FinishedAt = count.FinishedAt,
                Left = Math.Max(0, due - made),
            });
        }

        // Tonight is told even when nothing is to be done.
        return [parts[0], .. parts.Skip(1).Where(part => part.Calls > 0)];
    }

    // The opening of the present window, or of the next one.
    private static DateTimeOffset OpeningOf(Window window, DateTimeOffset moment)
    {
        var next = window.NextOpening(moment);
        return window.Contains(moment) && next > moment ? next.AddDays(-1) : next;
    }
}
