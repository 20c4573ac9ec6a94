namespace MemberSync.Functions.Tests.Support;

/// <summary>A club that is connected to the simulated eGym, in intents.</summary>
internal sealed class EgymClub : IAsyncDisposable
{
    private const string Connection = "/api/clubs/northclub/connections/egym";

    private int _minute;

    private EgymClub(ApiFixture api, SimulatedEgym egym)
    {
        Api = api;
        Egym = egym;
    }

    public ApiFixture Api { get; }

    public SimulatedEgym Egym { get; }

    public static Task<EgymClub> OpenAsync(string options = "{}", params string[] arguments) =>
        OpenAsync(egym => egym.Connection(options), arguments);

    public static Task<EgymClub> OpenV1Async(string options = "{}") => OpenAsync(egym => egym.V1Connection(options), []);

    /// <summary>
    /// A club whose first members are known at eGym, each as <see cref="SendAsync"/> tells it, and whose connection is still
    /// disabled.
    /// </summary>
    public static async Task<EgymClub> KnownAsync(int known)
    {
        var api = new ApiFixture(partner: null, new DateTimeOffset(2026, 4, 1, 9, 5, 0, TimeSpan.Zero));
        var egym = await SimulatedEgym.StartAsync(api.Time);
        await egym.KnowAsync(known);
        await api.SetUpClubAsync();
        var club = new EgymClub(api, egym);
        await club.EnableAsync(false);
        return club;
    }

    public Task<Reply> EnableAsync(bool enabled) => PutAsync(Egym.Connection().Replace(
        "\"enabled\": true", $"\"enabled\": {(enabled ? "true" : "false")}", StringComparison.Ordinal));

    public Task<Reply> FetchPeopleAsync() => Api.PostAsync($"{Connection}/people/fetch");

    public async Task<string> MatchAsync() => (await Api.GetAsync($"{Connection}/match.csv")).Text;

    public async Task<string> LogAsync() => (await Api.GetAsync($"{Connection}/log?limit=500")).Text;

    public Task TellAsync(string member, string fields) =>
        Api.SendChangeAsync(Changes.Told(member, _minute++ % 60, fields));

    /// <summary>Sends a complete member, whose fields may be overwritten.</summary>
    public Task SendAsync(
        string member, string? email = null, string firstName = "Ines", string lastName = "Maurer", string more = "") =>
        TellAsync(member, $$"""
            "firstName": "{{firstName}}", "lastName": "{{lastName}}", "gender": "female", "dateOfBirth": "1991-04-17",
            "email": "{{email ?? $"{member}@example.org"}}", "phone": "+41790000001",
            "contract": { "number": "C-1", "type": "PREMIUM", "start": "2026-04-01", "end": "2027-03-31", "state": "active" }{{more}}
            """);

    public Task<Reply> MemberAsync(string member) => Api.MemberAsync(member, "egym");

    public Task<Reply> AskAsync(string member, string act, string body = "") =>
        Api.PostAsync($"{Connection}/members/{member}/{act}", body);

    public Task<Reply> PutAsync(string body) => Api.PutAsync(Connection, body);

    public Task<Reply> SettingsAsync(string settings) => Api.PutAsync(
        Connection, Egym.Connection().Replace("\"settings\": {}", $"\"settings\": {settings}", StringComparison.Ordinal));

    public Task<Reply> BudgetAsync() => Api.GetAsync($"{Connection}/budget");

    public Task<Reply> ConnectionAsync() => Api.GetAsync(Connection);

    /// <summary>Lets virtual time pass until the member is in this state with nothing to be sent.</summary>
    public async Task<Reply> RestsAsync(string member, string status)
    {
        Reply? last = null;
        await Api.UntilAsync(async () =>
        {
            last = await MemberAsync(member);
            return last.Field("status") == status && last.Field("nextAttemptAt") == "";
        });
        return last!;
    }

    /// <summary>Lets virtual time pass, no faster than the service answers, until this holds at the partner.</summary>
    public Task HoldsAsync(Func<SimulatedEgym, bool> condition) => Api.UntilAsync(async () =>
    {
        await ConnectionAsync();
        return condition(Egym);
    });

    public async ValueTask DisposeAsync()
    {
        await Egym.DisposeAsync();
        await Api.DisposeAsync();
    }

    private static async Task<EgymClub> OpenAsync(Func<SimulatedEgym, string> connection, string[] arguments)
    {
        var api = new ApiFixture(partner: null, new DateTimeOffset(2026, 4, 1, 9, 5, 0, TimeSpan.Zero));
        var egym = await SimulatedEgym.StartAsync(api.Time, arguments);
        await api.SetUpClubAsync();
        var connected = await api.PutAsync(Connection, connection(egym));
        return connected.Status == System.Net.HttpStatusCode.Created
            ? new EgymClub(api, egym)
            : throw new InvalidOperationException(connected.Text);
    }
}
