using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Mywellness.Control;

namespace MemberSync.Simulators.Mywellness;

/// <summary>The partner: its facilities by their slug, in memory, behind one lock.</summary>
public sealed class MywellnessSimulator(MywellnessOptions options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (FacilityDefinition Definition, MywellnessFacility Facility)> _facilities =
        new(StringComparer.Ordinal);

    public int FacilityCount
    {
        get
        {
            lock (_lock)
            {
                return _facilities.Count;
            }
        }
    }

    /// <summary>Opens a facility with nothing but its seeds, in place of any that had this slug.</summary>
    /// <exception cref="ArgumentException">The definition contradicts itself; nothing was changed.</exception>
    public void Define(FacilityDefinition definition, DateTimeOffset now)
    {
        var facility = new MywellnessFacility(definition, options, now);
        lock (_lock)
        {
            _facilities[definition.FacilityUrl] = (definition, facility);
        }
    }

    /// <summary>Takes every facility back to its definition: seeds only, no calls, no sessions, no faults.</summary>
    public void Reset(DateTimeOffset now)
    {
        lock (_lock)
        {
            foreach (var (definition, _) in _facilities.Values.ToList())
            {
                _facilities[definition.FacilityUrl] = (definition, new MywellnessFacility(definition, options, now));
            }
        }
    }

    /// <summary>Answers one request that arrives at a given time.</summary>
    public SimResponse Handle(SimRequest request, DateTimeOffset now)
    {
        lock (_lock)
        {
            return HandleNeedsLock(request, now);
        }
    }

    /// <summary>Answers one request arriving now. The clock is read under the lock, so arrivals are in order.</summary>
    public SimResponse Handle(SimRequest request, TimeProvider time)
    {
        lock (_lock)
        {
            return HandleNeedsLock(request, time.GetUtcNow());
        }
    }

    /// <returns>False when there is no such facility.</returns>
    /// <exception cref="ArgumentException">A rule makes no sense; nothing was changed.</exception>
    public bool SetFaults(string facilityUrl, params ImmutableArray<FaultRule> rules) =>
        TryLook(facilityUrl, facility => SetFaults(facility, rules), out _);

    public bool TryGetFaults(string facilityUrl, [NotNullWhen(true)] out FaultsView? faults) =>
        TryLook(facilityUrl, facility => facility.Faults, out faults);

    public bool TryGetAccounts(string facilityUrl, [NotNullWhen(true)] out AccountsView? accounts) =>
        TryLook(facilityUrl, facility => facility.Accounts, out accounts);

    public bool TryGetCalls(string facilityUrl, [NotNullWhen(true)] out CallsView? calls) =>
        TryLook(facilityUrl, facility => facility.Calls, out calls);

    private static FaultsView SetFaults(MywellnessFacility facility, ImmutableArray<FaultRule> rules)
    {
        facility.SetFaults(rules);
        return facility.Faults;
    }

    private SimResponse HandleNeedsLock(SimRequest request, DateTimeOffset now)
    {
        var slug = request.Path.Split('/') is [_, var first, ..] ? first : "";
        return _facilities.TryGetValue(slug, out var entry) ? entry.Facility.Handle(request, now) : Gate.NoSuchPath();
    }

    private bool TryLook<T>(string facilityUrl, Func<MywellnessFacility, T> look, [NotNullWhen(true)] out T? view)
        where T : class
    {
        lock (_lock)
        {
            view = _facilities.TryGetValue(facilityUrl, out var entry) ? look(entry.Facility) : null;
            return view is not null;
        }
    }
}
