using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using MemberSync.Simulators.Chance;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Egym.Accounts;
using MemberSync.Simulators.Egym.Control;
using MemberSync.Simulators.Egym.V1;
using MemberSync.Simulators.Egym.Wire;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using Microsoft.AspNetCore.WebUtilities;

namespace MemberSync.Simulators.Egym;

/// <summary>The partner: its locations by name and the chains they belong to, in memory, behind one lock.</summary>
public sealed class EgymSimulator(EgymOptions options) : ISimulator
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, EgymLocation> _locations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Chain> _chains = new(StringComparer.Ordinal);
    private int _unauthenticated;

    public int FacilityCount
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
                _chains[name] = chain = new Chain(new IdSource(SeedFork.For(options.Seed, $"{name}/ids")));
            }

            foreach (var person in definition.KnownPeople.Where(person => chain.ByEmail(person.Email) is null))
            {
                chain.Add(person, definition.Name, now);
            }

            foreach (var (rfid, email) in definition.KnownCards)
            {
                chain.ByEmail(email)?.Rfids.Add(rfid);
            }

            _locations[definition.Name] = new EgymLocation(definition, chain, options);
        }
    }

    public void Define(string facility, JsonElement definition, DateTimeOffset now) =>
        Define(ControlJson.Read<LocationDefinition>(definition) with { Name = facility }, now);

    public void Reset(DateTimeOffset now)
    {
        lock (_lock)
        {
            _chains.Clear();
            _locations.Values.Select(location => location.Definition).ToList().ForEach(location => Define(location, now));
        }
    }

    public SimResponse Handle(SimRequest request, TimeProvider time)
    {
        lock (_lock)
        {
            if (request.Path.StartsWith(EgymRoute.V1, StringComparison.Ordinal))
            {
                return HandleV1(request, time.GetUtcNow());
            }

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

    public bool SetFaults(string facility, params ImmutableArray<FaultRule> rules) => TryUse(
        facility,
        location =>
        {
            location.SetFaults(rules);
            return location;
        },
        out _);

    /// <summary>Has these errors answer calls; whatever was set before is gone.</summary>
    /// <returns>False when there is no such location.</returns>
    public bool SetAnswers(string location, params ImmutableArray<AnswerRule> rules) => TryUse(
        location,
        known =>
        {
            known.SetAnswers(rules);
            return known;
        },
        out _);

    /// <summary>Lets the chain find that an account is the person of another one: its id leads nowhere any more.</summary>
    /// <returns>False when there is no such location or account.</returns>
    public bool Merge(string location, string accountId) => TryUse(
        location,
        known =>
        {
            var account = known.Chain.Find(accountId);
            if (account is not null)
            {
                known.Chain.Merge(account);
            }

            return account;
        },
        out _);

    public bool TryGetAccounts(string location, [NotNullWhen(true)] out AccountsView? accounts) =>
        TryUse(location, known => AccountsView.Of(known.Chain), out accounts);

    public bool TryGetCalls(string location, [NotNullWhen(true)] out CallsView? calls) =>
        TryUse(location, known => known.Calls with { Unauthenticated = _unauthenticated }, out calls);

    public bool TryGetUsers(string location, [NotNullWhen(true)] out UsersView? users) =>
        TryUse(location, known => known.Users, out users);

    public object? View(string facility, string what)
    {
        TryUse<object>(
            facility,
            known => what switch
            {
                "faults" => new FaultsView(known.Faults),
                "accounts" when known.Definition.GymId is not null => known.Users,
                "accounts" => AccountsView.Of(known.Chain),
                "calls" => known.Calls with { Unauthenticated = _unauthenticated },
                _ => null,
            },
            out var view);
        return view;
    }

    private SimResponse HandleV1(SimRequest request, DateTimeOffset now)
    {
        var gymId = QueryHelpers.ParseQuery(request.Query).GetValueOrDefault("gymId").ToString();
        var location = _locations.Values.FirstOrDefault(known => gymId.Length > 0 && known.Definition.GymId == gymId);
        if (location is not null && location.Definition.AccessToken == request.Header("X-ACCESS-TOKEN"))
        {
            return location.Handle(request, now);
        }

        _unauthenticated++;
        return new ApiError(401, "", "Wrong token or gym id").ToResponse(request.Path);
    }

    private bool TryUse<T>(string location, Func<EgymLocation, T?> use, [NotNullWhen(true)] out T? result)
        where T : class
    {
        lock (_lock)
        {
            result = _locations.TryGetValue(location, out var known) ? use(known) : null;
            return result is not null;
        }
    }
}
