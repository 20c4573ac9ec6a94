using System.Diagnostics.CodeAnalysis;
using MemberSync.Simulators.Chance;
using MemberSync.Simulators.Egym.Accounts;
using MemberSync.Simulators.Egym.Control;
using MemberSync.Simulators.Egym.Wire;
using MemberSync.Simulators.Exchange;

namespace MemberSync.Simulators.Egym;

/// <summary>The partner: its locations by name and the chains they belong to, in memory, behind one lock.</summary>
public sealed class EgymSimulator(EgymOptions options, int seed)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, EgymLocation> _locations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Chain> _chains = new(StringComparer.Ordinal);
    private int _unauthenticated;

    public int LocationCount
    {
        get
        {
            lock (_lock)
            {
                return _locations.Count;
            }
        }
    }

    /// <summary>Opens a location, in place of any of this name; the accounts of its chain stay.</summary>
    public void Define(LocationDefinition definition, DateTimeOffset now)
    {
        lock (_lock)
        {
            var name = definition.Chain ?? definition.Name;
            if (!_chains.TryGetValue(name, out var chain))
            {
                _chains[name] = chain = new Chain(new IdSource(SeedFork.For(seed, $"{name}/ids")));
            }

            foreach (var person in definition.KnownPeople.Where(person => chain.ByEmail(person.Email) is null))
            {
                chain.Add(person, definition.Name, now);
            }

            _locations[definition.Name] = new EgymLocation(definition, chain, options, seed);
        }
    }

    /// <summary>Takes every location back to its definition: seeds only, no calls, no faults.</summary>
    public void Reset(DateTimeOffset now)
    {
        lock (_lock)
        {
            _chains.Clear();
            _locations.Values.Select(location => location.Definition).ToList().ForEach(location => Define(location, now));
        }
    }

    /// <summary>Answers one request arriving now. The clock is read under the lock, so arrivals are in order.</summary>
    public SimResponse Handle(SimRequest request, TimeProvider time)
    {
        lock (_lock)
        {
            if (request.Header("x-api-key") is not { Length: > 0 } key)
            {
                _unauthenticated++;
                return new ApiError(401, "", "The key is missing").ToResponse(request.Path);
            }

            if (_locations.Values.FirstOrDefault(location => location.Definition.ApiKey == key) is { } location)
            {
                return location.Handle(request, time.GetUtcNow());
            }

            _unauthenticated++;
            return new ApiError(403, "", "The key is not known").ToResponse(request.Path);
        }
    }

    /// <summary>Lets the chain find that an account is the person of another one: its id leads nowhere any more.</summary>
    /// <returns>False when there is no such location or account.</returns>
    public bool Merge(string location, string accountId) =>
        TryLook(location, at => at.Chain.Find(accountId), out var account) && TryLook(location, at => Merge(at, account), out _);

    public bool TryGetAccounts(string location, [NotNullWhen(true)] out AccountsView? accounts) =>
        TryLook(location, at => AccountsView.Of(at.Chain), out accounts);

    public bool TryGetCalls(string location, [NotNullWhen(true)] out CallsView? calls) =>
        TryLook(location, at => at.Calls with { Unauthenticated = _unauthenticated }, out calls);

    /// <summary>Runs an act on a location. Returns false when there is none of this name.</summary>
    internal bool TryAct(string location, Action<EgymLocation> act) => TryLook(
        location,
        at =>
        {
            act(at);
            return at;
        },
        out _);

    internal bool TryLook<T>(string location, Func<EgymLocation, T?> look, [NotNullWhen(true)] out T? view)
        where T : class
    {
        lock (_lock)
        {
            view = _locations.TryGetValue(location, out var at) ? look(at) : null;
            return view is not null;
        }
    }

    private static Chain Merge(EgymLocation location, Account account)
    {
        location.Chain.Merge(account);
        return location.Chain;
    }
}
