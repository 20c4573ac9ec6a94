using System.Diagnostics.CodeAnalysis;

namespace MemberSync.Simulators.Exchange;

/// <summary>A partner's facilities by name, in memory, behind one lock.</summary>
/// <param name="open">Opens a facility; throws when its definition contradicts itself.</param>
internal sealed class FacilityBook<TDefinition, TFacility>(Func<TDefinition, DateTimeOffset, TFacility> open)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (TDefinition Definition, TFacility Facility)> _facilities =
        new(StringComparer.Ordinal);

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _facilities.Count;
            }
        }
    }

    public void Define(string name, TDefinition definition, DateTimeOffset now)
    {
        var facility = open(definition, now);
        lock (_lock)
        {
            _facilities[name] = (definition, facility);
        }
    }

    public void Reset(DateTimeOffset now)
    {
        lock (_lock)
        {
            foreach (var (name, (definition, _)) in _facilities.ToList())
            {
                _facilities[name] = (definition, open(definition, now));
            }
        }
    }

    /// <summary>Has the facility of this name do something, alone; false: there is none.</summary>
    public bool TryUse<T>(string name, Func<TFacility, T?> use, [NotNullWhen(true)] out T? result)
        where T : class
    {
        lock (_lock)
        {
            result = _facilities.TryGetValue(name, out var entry) ? use(entry.Facility) : null;
            return result is not null;
        }
    }

    /// <summary>Has the first facility that this holds for do something, alone; false: there is none.</summary>
    public bool TryUseWhere<T>(Func<TFacility, bool> holds, Func<TFacility, T?> use, [NotNullWhen(true)] out T? result)
        where T : class
    {
        lock (_lock)
        {
            var found = _facilities.Values.Select(entry => entry.Facility).Where(holds).Take(1).ToList();
            result = found.Count == 0 ? null : use(found[0]);
            return result is not null;
        }
    }

    /// <summary>Asks every facility, alone.</summary>
    public IReadOnlyList<T> OfAll<T>(Func<TFacility, IEnumerable<T>> ask)
    {
        lock (_lock)
        {
            return [.. _facilities.Values.SelectMany(entry => ask(entry.Facility))];
        }
    }
}
