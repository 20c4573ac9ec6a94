using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MemberSync.Simulators.Egym;
using MemberSync.Simulators.Egym.Control;
using MemberSync.Simulators.Egym.V1;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace MemberSync.Functions.Tests.Support;

/// <summary>The strict simulator of eGym with one location of a chain, on a socket of this machine.</summary>
internal sealed class SimulatedEgym : IAsyncDisposable
{
    public const string Key = "5f3c9e8a-key-of-the-location";
    public const string OttosCard = "0x04FFEE01";
    public const string LoginEmail = "login@example.org";

    private readonly WebApplication _app;
    private readonly HttpClient _control;

    private SimulatedEgym(WebApplication app)
    {
        _app = app;
        _control = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public CallsView Calls => Simulator.TryGetCalls("north", out var calls) ? calls : throw new InvalidOperationException();

    public AccountsView Chain =>
        Simulator.TryGetAccounts("north", out var accounts) ? accounts : throw new InvalidOperationException();

    private EgymSimulator Simulator => _app.Services.GetRequiredService<EgymSimulator>();

    /// <summary>Otto is a member of another club of the chain.</summary>
    public AccountView Otto => Chain.Accounts.Concat(Chain.Former).Single(account => account.Profile.FirstName == "Otto");

    public AccountView Account(string membershipId) =>
        Chain.Accounts.Single(account => account.Profile.Membership?.MembershipId == membershipId);

    public static async Task<SimulatedEgym> StartAsync(TimeProvider time, params string[] arguments)
    {
        var app = SimulatorHost.Build(SimulatorArguments.Parse(["--partner", "egym", .. arguments]), time);
        await app.StartAsync();
        var simulated = new SimulatedEgym(app);
        await simulated.PutAsync("/_sim/facilities/south", $$"""
            { "apiKey": "key-of-the-south", "chain": "chain", "knownPeople": [ { "email": "otto@example.org", "firstName": "Otto",
              "lastName": "Known", "gender": "MALE", "dateOfBirth": "1980-01-02",
              "membership": { "membershipId": "other-9", "membershipType": "BASIC", "startOfContract": "2024-01-01" } } ],
              "knownCards": { "{{OttosCard}}": "otto@example.org" } }
            """);
        await simulated.PutAsync("/_sim/facilities/north", $$"""
            { "apiKey": "{{Key}}", "chain": "chain", "loginEmails": [ "{{LoginEmail}}" ] }
            """);
        await simulated.PutAsync("/_sim/facilities/east", """
            { "apiKey": "key-of-the-east", "gymId": "4711", "accessToken": "token-of-the-east",
              "blacklistedEmails": [ "black@example.org" ] }
            """);
        return simulated;
    }

    /// <summary>Makes the location know these many people, as <see cref="EgymClub.SendAsync"/> tells them.</summary>
    public Task KnowAsync(int people)
    {
        var known = Enumerable.Range(1, people).Select(number => $$"""
            { "email": "gb-{{number}}@example.org", "firstName": "Ines {{number}}", "lastName": "Maurer", "gender": "FEMALE",
              "dateOfBirth": "1991-04-17", "contact": { "phone": "+41790000001" },
              "membership": { "membershipId": "gb-{{number}}", "membershipType": "PREMIUM", "agreementNumber": "C-1",
                "startOfContract": "2026-04-01", "endOfContract": "2027-03-31" } }
            """);
        return PutAsync("/_sim/facilities/north", $$"""
            { "apiKey": "{{Key}}", "chain": "home", "knownPeople": [ {{string.Join(',', known)}} ] }
            """);
    }

    /// <summary>The location, with the people of its chain, is served under another key.</summary>
    public Task RekeyAsync(string key) =>
        PutAsync("/_sim/facilities/north", $$"""{ "apiKey": "{{key}}", "chain": "home" }""");

    /// <summary>So many of the next pages of the list fail, by the seed which.</summary>
    public Task BreakPagesAsync(int times) => PutAsync("/_sim/facilities/north/faults", $$"""
        { "rules": [ { "action": "ListAccounts", "kind": "ServerError", "rate": 0.5, "times": {{times}} } ] }
        """);

    /// <summary>The body that connects a club to it.</summary>
    public string Connection(string options = "{}", string key = Key) => $$"""
        { "partner": "egym", "enabled": true, "address": "{{_app.Urls.Single()}}", "settings": {},
          "credentials": { "apiKey": "{{key}}" }, "options": {{options}} }
        """;

    /// <summary>The same for a location with gymapi v1.</summary>
    public string V1Connection(string options = "{}") => $$"""
        { "partner": "egym", "enabled": true, "address": "{{_app.Urls.Single()}}", "settings": { "gymId": "4711" },
          "credentials": { "accessToken": "token-of-the-east" }, "options": {{options}} }
        """;

    public UsersView V1 => Simulator.TryGetUsers("east", out var users) ? users : throw new InvalidOperationException();

    /// <summary>The next call of this kind to the location with gymapi v1 is carried out, and its answer is lost.</summary>
    public void LoseV1Answer(EgymAction action) => Simulator.SetFaults(
        "east", new FaultRule { Action = action.ToString(), Kind = FaultKind.DropAfterWork, Times = 1 });

    /// <summary>The next such call is answered with this error.</summary>
    public void Answer(EgymAction action, int status, string code, string? entity = null) => Simulator.SetAnswers(
        "north", new AnswerRule { Action = action, Status = status, ErrorCode = code, Entity = entity });

    /// <summary>The next call of every kind is carried out, and its answer is lost.</summary>
    public Task LoseAnswersAsync() => PutAsync("/_sim/facilities/north/faults", new JsonObject
    {
        ["rules"] = new JsonArray([.. Enum.GetNames<EgymAction>().Where(action => action != nameof(EgymAction.ListAccounts)).Select(
            action => new JsonObject { ["action"] = action, ["kind"] = "DropAfterWork", ["times"] = 1 })]),
    }.ToJsonString());

    /// <summary>Somebody changes an account at eGym.</summary>
    public Task EditAsync(string accountId, string json) => ChangeAsync(HttpMethod.Patch, accountId, json);

    /// <summary>Somebody takes a card off an account at eGym.</summary>
    public Task TakeCardAsync(string accountId, string rfid) =>
        ChangeAsync(HttpMethod.Delete, $"{accountId}/rfids/{rfid}", "{}");

    private async Task ChangeAsync(HttpMethod method, string path, string json)
    {
        using var request = new HttpRequestMessage(method, $"/api/v2/accounts/{path}");
        request.Headers.Add("x-api-key", Key);
        request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var reply = await _control.SendAsync(request);
        reply.EnsureSuccessStatusCode();
    }

    public void Merge(string accountId) => Simulator.Merge("north", accountId);

    public async ValueTask DisposeAsync()
    {
        _control.Dispose();
        await _app.DisposeAsync();
    }

    private async Task PutAsync(string path, string json)
    {
        using var reply = await _control.PutAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));
        if (reply.StatusCode != HttpStatusCode.NoContent)
        {
            throw new InvalidOperationException(await reply.Content.ReadAsStringAsync());
        }
    }
}
