using System.Net;
using System.Text.Json.Nodes;
using MemberSync.Functions.Tests.Support;

namespace MemberSync.Functions.Tests.OpenApi;

/// <summary>A service with simulated partners, and what arrangements set up in it.</summary>
internal sealed class Stage : IAsyncDisposable
{
    public const string Club = "/api/clubs/northclub";
    public const string Connection = $"{Club}/connections/mywellness";
    public const string Member = "gb-104422";
    public const string Secret = SourceDesk.Secret;

    private readonly List<IAsyncDisposable> _partners = [];

    public ApiFixture Api { get; } = new(partner: null, new DateTimeOffset(2026, 4, 1, 9, 5, 0, TimeSpan.Zero));

    /// <summary>Sends the documented example of an operation, and fails when it does not do what it should.</summary>
    public async Task<JsonNode?> DoAsync(string operation, Action<Call>? change = null)
    {
        var call = Call.Of(ServedDocument.Operation(operation));
        change?.Invoke(call);
        return Json(await call.SendAsync(Api));
    }

    public async Task<JsonNode?> PutAsync(string path, string json) => Json(await Api.PutAsync(path, json));

    public Task<JsonNode?> ClubAsync() => DoAsync("putClub");

    /// <summary>A club that is connected to Mywellness.</summary>
    /// <param name="more">Further fields of the connection.</param>
    public async Task<SimulatedMywellness> ConnectAsync(string more = "", bool assumed = false)
    {
        await ClubAsync();
        var partner = await SimulatedMywellness.StartAsync(Api.Time, assumed);
        _partners.Add(partner);
        await PutAsync(Connection, partner.Connection.Replace("\"settings\"", $"{more} \"settings\"", StringComparison.Ordinal));
        return partner;
    }

    /// <summary>A member who is in step with Mywellness.</summary>
    public async Task EnabledAsync()
    {
        await ConnectAsync();
        await DoAsync("sendChanges");
        await Api.UntilAsync(Member, "Enabled", "mywellness");
    }

    /// <summary>A club that is connected to Spivi as "studio", with a class in which the member is booked.</summary>
    public async Task ClassAsync()
    {
        await ClubAsync();
        var partner = await SimulatedSpivi.StartAsync(Api.Time);
        _partners.Add(partner);
        await PutAsync($"{Club}/connections/studio", partner.Connection);
        await DoAsync("sendChanges");
        await PostChangeAsync(ServedDocument.Operation("sendWebhook").Takes["application/json"]!["example"]!.ToJsonString());
        await PostChangeAsync(ServedDocument.Operation("sendSignedChange").Takes["application/json"]!["example"]!.ToJsonString());
        await Api.UntilAsync(IsSeatedAsync, step: 100);
    }

    /// <summary>A club that is connected to eGym as "egym".</summary>
    public async Task<SimulatedEgym> EgymAsync(string credentials = "")
    {
        await ClubAsync();
        var partner = await SimulatedEgym.StartAsync(Api.Time);
        _partners.Add(partner);
        var body = partner.Connection().Replace("\"credentials\": {", $"\"credentials\": {{ {credentials}", StringComparison.Ordinal);
        await PutAsync($"{Club}/connections/egym", body);
        return partner;
    }

    public async Task SourceAsync(string body)
    {
        await ClubAsync();
        await PutAsync($"{Club}/sources/front-desk", body);
    }

    public async Task PostChangeAsync(string json) => Json(await Api.PostAsync($"{Club}/members", json));

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        foreach (var partner in _partners)
        {
            await partner.DisposeAsync();
        }
    }

    private async Task<bool> IsSeatedAsync() =>
        (await Api.GetAsync($"{Club}/connections/studio/classes/ride-17")).Text.Contains("\"seated\"", StringComparison.Ordinal);

    private static JsonNode? Json(Reply reply) => reply.Status < HttpStatusCode.BadRequest
        ? reply.MediaType == "application/json" ? JsonNode.Parse(reply.Text) : reply.Text
        : throw new InvalidOperationException(reply.Text);
}
