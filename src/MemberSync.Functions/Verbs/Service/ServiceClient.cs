using System.Text;
using System.Text.Json.Nodes;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Verbs.Service;

/// <summary>The service's API, as far as verbs need it. All rules are the service's.</summary>
internal sealed class ServiceClient(Caller caller)
{
    private static ApiJson Shapes => ApiJson.Wire;

    public Task<Answer<HealthBody>> HealthAsync(CancellationToken stopping) =>
        caller.AskAsync(HttpMethod.Get, "health", Shapes.HealthBody, stopping);

    public Task<Answer<ClubListBody>> ClubsAsync(CancellationToken stopping) =>
        caller.AskAsync(HttpMethod.Get, "clubs", Shapes.ClubListBody, stopping);

    public Task<Answer<ConnectionListBody>> ConnectionsAsync(string club, CancellationToken stopping) =>
        caller.AskAsync(HttpMethod.Get, ApiPath.Of("clubs", club, "connections"), Shapes.ConnectionListBody, stopping);

    public Task<Answer<StatesBody>> StatesAsync(Place place, CancellationToken stopping) =>
        caller.AskAsync(HttpMethod.Get, At(place, "states"), Shapes.StatesBody, stopping);

    public Task<Answer<ForecastBody>> ForecastAsync(Place place, CancellationToken stopping) =>
        caller.AskAsync(HttpMethod.Get, At(place, "forecast"), Shapes.ForecastBody, stopping);

    public Task<Answer<PreviewBody>> PreviewAsync(Place place, CancellationToken stopping) =>
        caller.AskAsync(HttpMethod.Post, At(place, "preview"), Shapes.PreviewBody, stopping);

    public Task<Answer<CheckBody>> CheckAsync(Place place, CancellationToken stopping) =>
        caller.AskAsync(HttpMethod.Post, At(place, "check"), Shapes.CheckBody, stopping);

    public Task<Answer<ReviewBody>> SyncAsync(Place place, CancellationToken stopping) =>
        caller.AskAsync(HttpMethod.Post, At(place, "sync"), Shapes.ReviewBody, stopping);

    public Task<Answer<MemberListBody>> MembersAsync(Place place, string query, CancellationToken stopping) =>
        caller.AskAsync(HttpMethod.Get, At(place, "members") + query, Shapes.MemberListBody, stopping);

    public Task<Answer<MemberBody>> MemberAsync(Place place, string member, CancellationToken stopping) =>
        caller.AskAsync(HttpMethod.Get, At(place, "members", member), Shapes.MemberBody, stopping);

    /// <param name="operation"><c>sync</c>, <c>suspend</c> or <c>enable</c>.</param>
    public Task<Answer<OperationBody>> OperateAsync(
        Place place, string member, string operation, CancellationToken stopping) =>
        caller.AskAsync(HttpMethod.Post, At(place, "members", member, operation), Shapes.OperationBody, stopping);

    public Task<Answer<OperationBody>> DeleteAsync(Place place, string member, CancellationToken stopping) =>
        caller.AskAsync(HttpMethod.Delete, At(place, "members", member), Shapes.OperationBody, stopping);

    public Task<Answer<LogBody>> LogAsync(Place place, string query, CancellationToken stopping) =>
        caller.AskAsync(HttpMethod.Get, At(place, "log") + query, Shapes.LogBody, stopping);

    public Task<Answer<SourceListBody>> SourcesAsync(string club, CancellationToken stopping) =>
        caller.AskAsync(HttpMethod.Get, ApiPath.Of("clubs", club, "sources"), Shapes.SourceListBody, stopping);

    public Task<Answer<SourceStateBody>> SourceAsync(string club, string source, CancellationToken stopping) =>
        caller.AskAsync(HttpMethod.Get, ApiPath.Of("clubs", club, "sources", source, "state"), Shapes.SourceStateBody, stopping);

    public Task<Answer<SourceStateBody>> CompareAsync(string club, string source, CancellationToken stopping) =>
        caller.AskAsync(HttpMethod.Post, ApiPath.Of("clubs", club, "sources", source, "compare"), Shapes.SourceStateBody, stopping);

    public Task<Answer<GapListBody>> GapsAsync(string club, string source, CancellationToken stopping) =>
        caller.AskAsync(HttpMethod.Get, ApiPath.Of("clubs", club, "sources", source, "gaps"), Shapes.GapListBody, stopping);

    public Task<Answer<ErasureListBody>> ErasuresAsync(string club, CancellationToken stopping) =>
        caller.AskAsync(HttpMethod.Get, ApiPath.Of("clubs", club, "erasures"), Shapes.ErasureListBody, stopping);

    public Task<Answer<ErasureBody>> ErasureAsync(string club, string member, CancellationToken stopping) =>
        caller.AskAsync(HttpMethod.Get, ApiPath.Of("clubs", club, "members", member, "erasure"), Shapes.ErasureBody, stopping);

    public Task<Answer<ErasureBody>> EraseAsync(string club, string member, CancellationToken stopping) => caller.AskAsync(
        HttpMethod.Post, ApiPath.Of("clubs", club, "members", member, "erase") + "?confirm=true", Shapes.ErasureBody, stopping);

    public Task<Answer<KeyListBody>> KeysAsync(CancellationToken stopping) =>
        caller.AskAsync(HttpMethod.Get, "keys", Shapes.KeyListBody, stopping);

    /// <param name="club">Null: the key opens all.</param>
    public async Task<Answer<NewKeyBody>> MakeKeyAsync(string name, string role, string? club, CancellationToken stopping)
    {
        var body = new JsonObject { ["role"] = role, ["club"] = club }.ToJsonString();
        using var request = new HttpRequestMessage(HttpMethod.Put, ApiPath.Of("keys", name));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await caller.AskAsync(request, Shapes.NewKeyBody, stopping);
    }

    public async Task DeleteKeyAsync(string name, CancellationToken stopping)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, ApiPath.Of("keys", name));
        using var done = await caller.SendAsync(request, stopping);
    }

    /// <summary>Sends a file; the report comes as it is made. The caller disposes the answer.</summary>
    public async Task<HttpResponseMessage> SendFileAsync(
        string club, string source, string query, Stream file, CancellationToken stopping)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, ApiPath.Of("clubs", club, "sources", source, "file") + query);
        request.Content = new StreamContent(file);
        return await caller.SendAsync(request, stopping);
    }

    private static string At(Place place, params string[] rest) =>
        ApiPath.Of(["clubs", place.Club, "connections", place.Connection, .. rest]);
}
