using System.Text.Json.Nodes;
using MemberSync.Engine.SetAside;
using MemberSync.Engine.Wakes;
using MemberSync.Functions.Portal;
using MemberSync.Functions.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace MemberSync.Functions.Tests.OpenApi;

/// <summary>
/// What has to be there before an operation's example does what it should, by operation; where several successes are
/// documented, by operation and status. An operation that needs nothing stands here as well, so that none is forgotten.
/// </summary>
internal static class Arrangements
{
    private const string File = """{ "kind": "file", "enabled": true }""";
    private const string Asked = """{ "kind": "perfectgym-next", "enabled": true, "address": "http://127.0.0.1:9", "credentials": { "apiKey": "key" } }""";
    private const string SsoKey = "sso-key-of-the-north-club";
    private const string WebhookSecret = "what-the-webhook-was-registered-with";

    private static readonly Dictionary<string, Func<Stage, Call, Task>> All = new()
    {
        ["getHealth"] = Nothing,
        ["getOpenApi"] = Nothing,
        ["listKeys"] = (stage, _) => stage.DoAsync("putKey"),
        ["putKey"] = Nothing,
        ["deleteKey"] = (stage, _) => stage.DoAsync("putKey"),
        ["listSetAside"] = SetAside,
        ["retrySetAside"] = SetAside,
        ["deleteSetAside"] = SetAside,
        ["listClubs"] = Club,
        ["getClub"] = Club,
        ["putClub 200"] = Club,
        ["putClub 201"] = Nothing,
        ["getTiles"] = Club,
        ["signOn"] = SignOn,
        ["sendChanges 200"] = Lines,
        ["sendChanges 202"] = Club,
        ["sendSignedChange"] = Signed,
        ["getSignatureSecrets"] = Signed,
        ["putSignatureSecrets"] = Club,
        ["sendWebhook"] = Webhook,
        ["probeWebhook"] = Nothing,
        ["takeNotice"] = Notice,
        ["listSources"] = Source,
        ["getSource"] = Source,
        ["putSource"] = Club,
        ["deleteSource"] = Source,
        ["trySource"] = Source,
        ["sendFile"] = (stage, _) => stage.SourceAsync(File),
        ["getSourceState"] = Source,
        ["listGaps"] = Source,
        ["compareSource"] = (stage, _) => stage.SourceAsync(Asked),
        ["listConnections"] = Connected,
        ["getConnection"] = Connected,
        ["putConnection 200"] = Connected,
        ["putConnection 201"] = Club,
        ["deleteConnection"] = Connected,
        ["checkConnection"] = Connected,
        ["syncConnection"] = Connected,
        ["previewSync"] = Enabled,
        ["listRemovals"] = Staged,
        ["approveRemovals"] = Staged,
        ["getStates"] = Enabled,
        ["getBudget"] = Enabled,
        ["getForecast"] = Waiting,
        ["listDrift"] = Drifted,
        ["getLog"] = Enabled,
        ["clearLog"] = Enabled,
        ["listMembers"] = Enabled,
        ["getMember"] = Enabled,
        ["deleteMember"] = Enabled,
        ["syncMember"] = Enabled,
        ["suspendMember"] = Enabled,
        ["enableMember"] = Suspended,
        ["putExternalId"] = Enabled,
        ["resolveMember"] = Conflict,
        ["activateMembers 200"] = Unapproved,
        ["activateMembers 202"] = AllUnapproved,
        ["putOptIn"] = Enabled,
        ["deleteOptIn"] = Enabled,
        ["sendOptIns"] = Enabled,
        ["putPeople"] = Connected,
        ["fetchPeople"] = Fetch,
        ["exportMatch"] = Unlinked,
        ["importMatch"] = Decided,
        ["undoMatch"] = Imported,
        ["listClasses"] = Class,
        ["getClass"] = Class,
        ["syncClass"] = Class,
        ["getMetrics"] = Trained,
        ["listErasures"] = Erasing,
        ["eraseMember"] = Enabled,
        ["getErasure"] = Erasing,
        ["liftErasure"] = Erased,
        ["makeViewLink"] = Enabled,
        ["endViewLinks"] = Club,
        ["showView 200"] = View,
        ["showView 404"] = Nothing,
    };

    /// <summary>The names of those that there are.</summary>
    public static IEnumerable<string> Names => All.Keys;

    public static Func<Stage, Call, Task> Of(string operation, int status) =>
        All.GetValueOrDefault($"{operation} {status}") ?? All.GetValueOrDefault(operation)
        ?? throw new InvalidOperationException($"Arrangements says nothing of {operation} {status}: add a line, if need be with Nothing.");

    private static Task Nothing(Stage stage, Call call) => Task.CompletedTask;

    private static async Task Club(Stage stage, Call call) => await stage.ClubAsync();

    private static async Task Connected(Stage stage, Call call) => await stage.ConnectAsync();

    private static Task Enabled(Stage stage, Call call) => stage.EnabledAsync();

    private static Task Source(Stage stage, Call call) =>
        stage.SourceAsync(ServedDocument.Operation("putSource").Takes["application/json"]!["example"]!.ToJsonString());

    private static async Task SetAside(Stage stage, Call call)
    {
        var shelf = stage.Api.Services.GetRequiredService<SetAsideShelf>();
        await shelf.AddAsync(Queues.MemberChanges, "{}", "The club is unknown.", CancellationToken.None);
        call.Path["id"] = (await stage.DoAsync("listSetAside"))!["items"]![0]!["id"]!.GetValue<string>();
    }

    private static async Task SignOn(Stage stage, Call call)
    {
        await stage.ConnectAsync(""" "options": { "assumedContract": true },""", assumed: true);
        await stage.PutAsync(Stage.Connection, CredentialsOf(await stage.DoAsync("getConnection"), $$"""{ "ssoKey": "{{SsoKey}}" }"""));
        call.Query["token"] = new SsoToken("t-1", "northclub", "u-1", stage.Api.Time.GetUtcNow().AddMinutes(2)).Sign(SsoKey);
    }

    // What was stored, sent again with further credentials.
    private static string CredentialsOf(JsonNode? connection, string credentials)
    {
        var body = new JsonObject { ["credentials"] = JsonNode.Parse(credentials) };
        foreach (var name in (string[])["partner", "enabled", "address", "settings", "options"])
        {
            body[name] = connection![name]!.DeepClone();
        }

        return body.ToJsonString();
    }

    private static async Task Lines(Stage stage, Call call)
    {
        var lines = Call.Of(ServedDocument.Operation("sendChanges"), "application/x-ndjson");
        (call.MediaType, call.Body) = (lines.MediaType, lines.Body);
        await stage.ClubAsync();
    }

    private static async Task Signed(Stage stage, Call call)
    {
        await stage.ClubAsync();
        await stage.DoAsync("putSignatureSecrets");
        call.Secret = Stage.Secret;
    }

    private static Task Webhook(Stage stage, Call call)
    {
        call.Secret = Stage.Secret;
        return Source(stage, call);
    }

    private static async Task Notice(Stage stage, Call call)
    {
        call.Path["connection"] = "egym";
        call.Headers["x-api-key"] = WebhookSecret;
        await stage.EgymAsync($"\"webhookSecret\": \"{WebhookSecret}\",");
    }

    private static async Task Staged(Stage stage, Call call)
    {
        await stage.ConnectAsync(""" "options": { "removalGuard": { "count": 0, "percent": 0 } },""");
        await stage.DoAsync("sendChanges");
        await stage.Api.UntilAsync(Stage.Member, "Enabled", "mywellness");
        await stage.PostChangeAsync(Changes.Told(Stage.Member, 59, "", "member.deleted").Replace("08:59", "09:01", StringComparison.Ordinal));
    }

    private static async Task Waiting(Stage stage, Call call)
    {
        await stage.EnabledAsync();
        await stage.DoAsync("suspendMember");
        await stage.PostChangeAsync(Changes.Member("gb-104423"));
        await stage.PostChangeAsync(Changes.Member("gb-104424"));
    }

    private static async Task Drifted(Stage stage, Call call)
    {
        var partner = await stage.ConnectAsync();
        await stage.DoAsync("sendChanges");
        await stage.Api.UntilAsync(Stage.Member, "Enabled", "mywellness");
        await partner.EditAsync("""{ "firstName": "Agnes" }""");
    }

    private static async Task Suspended(Stage stage, Call call)
    {
        await stage.EnabledAsync();
        await stage.DoAsync("suspendMember");
    }

    private static async Task Conflict(Stage stage, Call call)
    {
        var partner = await stage.EgymAsync();
        await stage.DoAsync("sendChanges", change => change.Body = change.Body!.Replace("ines.maurer@", "otto@", StringComparison.Ordinal));
        await stage.Api.UntilAsync(Stage.Member, "CreationError", "egym");
        call.Path["connection"] = "egym";
        call.Body = $$"""{ "account": "{{partner.Otto.AccountId}}" }""";
    }

    private static async Task Unapproved(Stage stage, Call call)
    {
        await stage.ConnectAsync();
        await stage.DoAsync("putClub", club => club.Body = club.Body!.Replace("ApproveAndCreate", "WithApproval", StringComparison.Ordinal));
        await stage.DoAsync("sendChanges");
    }

    private static Task AllUnapproved(Stage stage, Call call)
    {
        call.Body = """{ "all": true }""";
        return Unapproved(stage, call);
    }

    private static async Task Fetch(Stage stage, Call call)
    {
        call.Path["connection"] = "egym";
        await stage.EgymAsync();
    }

    // Without approval nobody is linked by being sent.
    private static async Task Unlinked(Stage stage, Call call)
    {
        await Unapproved(stage, call);
        await stage.DoAsync("putPeople");
    }

    private static async Task Decided(Stage stage, Call call)
    {
        await Unlinked(stage, call);
        call.Body = (await stage.DoAsync("exportMatch"))!.GetValue<string>();
    }

    private static async Task Imported(Stage stage, Call call)
    {
        await Decided(stage, call);
        await stage.DoAsync("importMatch", import => import.Body = call.Body);
        (call.Body, call.MediaType) = (null, null);
    }

    private static Task Class(Stage stage, Call call)
    {
        call.Path["connection"] = "studio";
        return stage.ClassAsync();
    }

    private static async Task Trained(Stage stage, Call call)
    {
        await Class(stage, call);
        stage.Api.Time.Advance(TimeSpan.FromDays(2));
        await stage.Api.UntilAsync(
            async () => (await call.SendAsync(stage.Api)).Json.GetProperty("classes").GetArrayLength() == 1, step: 250);
    }

    private static async Task Erasing(Stage stage, Call call)
    {
        await stage.EnabledAsync();
        await stage.DoAsync("eraseMember");
    }

    private static async Task Erased(Stage stage, Call call)
    {
        await Erasing(stage, call);
        await stage.Api.UntilAsync(
            async () => (await stage.DoAsync("getErasure"))!["state"]!.GetValue<string>() == "done", step: 1000);
    }

    private static async Task View(Stage stage, Call call)
    {
        await stage.EnabledAsync();
        var address = (await stage.DoAsync("makeViewLink"))!["address"]!.GetValue<string>();
        call.Path["token"] = address.Split('/')[^1];
    }
}
