using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Simulators.Chance;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Sources.Editing;
using MemberSync.Simulators.Sources.Gates;
using MemberSync.Simulators.Sources.Hooks;
using MemberSync.Simulators.Sources.PerfectGymNext.Customers;

namespace MemberSync.Simulators.Sources.PerfectGymNext;

/// <summary>One studio: who is there, what is asked of it and what it tells. Not safe for simultaneous use.</summary>
internal sealed class Studio : ISimulatedGym
{
    private const int MostOfASlice = 50;
    private const int UsualSlice = 10;

    private readonly StudioDefinition _definition;
    private readonly IdSource _ids;

    /// <exception cref="ImpossibleException">The definition contradicts itself.</exception>
    public Studio(StudioDefinition definition, PerfectGymNextOptions options)
    {
        if (string.IsNullOrWhiteSpace(definition.ApiKey) || string.IsNullOrWhiteSpace(definition.WebhookKey))
        {
            throw new ImpossibleException("apiKey and webhookKey must not be empty");
        }

        _definition = definition;
        _ids = new IdSource(SeedFork.For(options.Seed, $"{definition.Name}/ids"));
        Gate = new Gate<PerfectGymNextAction>(
            options.CallsPerMinute, SeedFork.For(options.Seed, $"{definition.Name}/faults"));
        Hooks = new HookBook(definition.Name, SeedFork.For(options.Seed, $"{definition.Name}/hooks"));
    }

    public CustomerBook Book { get; } = new();

    public Gate<PerfectGymNextAction> Gate { get; }

    public HookBook Hooks { get; }

    public bool Concerns(SimRequest request) => request.Header("x-api-key") == _definition.ApiKey;

    public object Edit(string what, JsonElement body, DateTimeOffset now) =>
        new StudioEdits(Book, happened => Tell(happened, now)).Do(what, body, now);

    public void SetFaults(ImmutableArray<FaultRule> rules) => Gate.SetFaults(rules);

    public object? View(string what) => what switch
    {
        "faults" => Gate.Faults,
        "accounts" => Book.Customers,
        "calls" => Gate.Figures,
        "hooks" => Hooks.Figures,
        _ => null,
    };

    public SimResponse Handle(SimRequest request, DateTimeOffset now) =>
        PerfectGymNextRoute.Parse(request.Method, request.Path) is { } route
            ? Gate.Pass(route.Action, now, () => Work(route, new QueryFields(request.Query), now))
            : Gate.Refuse(Answers.Refusal(404, "nothing is served here"));

    private SimResponse Work(PerfectGymNextRoute route, QueryFields query, DateTimeOffset now)
    {
        if (_definition.Forbidden.Contains(route.Action))
        {
            return Answers.Refusal(403, "Authorization failed. The caller has no privilege to the given resource.");
        }

        if (route.Action == PerfectGymNextAction.ListCustomers)
        {
            return List(query, now);
        }

        return query.Beyond() is { } unknown ? Answers.Refusal(400, $"there is no parameter {unknown}")
            : route.Customer is not { } id ? Answers.Refusal(400, "customerId must be an integer")
            : Book.Find(id) is not { } customer ? Answers.Refusal(404, "Entity does not exists.")
            : route.Action == PerfectGymNextAction.GetCustomer ? Answers.Ok(View(customer, now))
            : Answers.Ok(Book.ContractsOf(id));
    }

    // An offset is the last id that was told: who comes or goes meanwhile moves nobody else to another slice.
    private SimResponse List(QueryFields query, DateTimeOffset now)
    {
        var size = query.Text("sliceSize") is null ? UsualSlice : query.Whole("sliceSize", 1, MostOfASlice);
        var offset = query.Text("offset") is null ? 0 : query.Whole("offset", 0, int.MaxValue);
        if (query.Beyond("sliceSize", "offset") is not null || size is null || offset is null)
        {
            return Answers.Refusal(400, "sliceSize must lie in 1 to 50, and offset be that of the slice before");
        }

        var slice = Book.After(offset.Value, size.Value + 1);
        var told = slice.Take(size.Value).ToList();
        return Answers.Ok(new JsonObject
        {
            ["result"] = new JsonArray([.. told.Select(customer => View(customer, now))]),
            ["hasNext"] = slice.Count > told.Count,
            ["offset"] = (told.Count == 0 ? offset.Value : told[^1].Id).ToString(CultureInfo.InvariantCulture),
        });
    }

    private JsonObject View(Customer customer, DateTimeOffset now)
    {
        var view = JsonSerializer.SerializeToNode(customer, Answers.Json)!.AsObject();
        if (_definition.PhotoField is { } field)
        {
            var until = now.AddMinutes(15).ToUnixTimeSeconds();
            view[field] = $"https://images.perfectgym.example/{customer.Id}.jpg?expires={until}";
        }

        return view;
    }

    private void Tell(StudioEvent happened, DateTimeOffset now)
    {
        var content = new JsonObject();
        if (happened.Contract is { } contract)
        {
            content["contractId"] = contract;
        }

        var body = new JsonObject
        {
            ["entityId"] = happened.Customer,
            ["uuid"] = _ids.NextId(),
            ["payload"] = new JsonArray(new JsonObject
            {
                ["timestamp"] = now.ToUnixTimeMilliseconds(),
                ["type"] = happened.Type,
                ["content"] = content,
            }),
        };
        var headers = ImmutableDictionary<string, string>.Empty.Add("X-API-KEY", _definition.WebhookKey);
        var about = happened.Customer.ToString(CultureInfo.InvariantCulture);
        Hooks.Tell(happened.Type, about, new SignedHook(headers, body.ToJsonString()), now);
    }
}
