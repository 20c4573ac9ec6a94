using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Demo.Processes;
using MemberSync.Demo.Service;
using MemberSync.Engine.Webhooks;

namespace MemberSync.Benchmarks.Peers;

/// <summary>A program that takes changes of about 1 KiB and answers once they are on the disk.</summary>
internal sealed class IngestServer : IAsyncDisposable
{
    private const string Club = "northclub";
    private const string AdminKey = "admin-key-of-the-benchmarks";
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);
    private static readonly DateTimeOffset At = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    // Brings a change to about 1 KiB, as sources' webhooks have.
    private static readonly string[] Tags = [.. Enumerable.Range(1, 30).Select(number => $"#GroupNumber{number:d3}")];

    private readonly ChildProgram _program;
    private readonly DirectoryInfo _folder;
    private readonly Uri _intake;
    private readonly TimeProvider _time;

    private IngestServer(ChildProgram program, DirectoryInfo folder, Uri intake, TimeProvider time) =>
        (_program, _folder, _intake, _time) = (program, folder, intake, time);

    /// <param name="grouped">Whether one commit stores all that wait; else each has its own.</param>
    public static async Task<IngestServer> BareAsync(bool grouped, TimeProvider time)
    {
        var (folder, root) = Somewhere();
        var program = ChildProgram.Start(
            "MemberSync.BareIngest",
            ["--urls", root.ToString(), "--file", Path.Combine(folder.FullName, "rows.db"), "--group", $"{grouped}"],
            [],
            Path.Combine(folder.FullName, "bare.log"));
        return await UpAsync(new IngestServer(program, folder, new Uri(root, "ingest"), time));
    }

    /// <summary>The service with a club that has no partner, so that nothing but intake is at work.</summary>
    public static async Task<IngestServer> ServiceAsync(TimeProvider time)
    {
        var (folder, root) = Somewhere();
        var settings = new Dictionary<string, string>
        {
            ["MemberSync__DataPath"] = Path.Combine(folder.FullName, "data", "membersync.db"),
            ["MemberSync__Urls"] = root.GetLeftPart(UriPartial.Authority),
            ["MemberSync__AdminKey"] = AdminKey,
        };
        var program = ChildProgram.Start(
            "MemberSync.Functions", ["serve"], settings, Path.Combine(folder.FullName, "service.log"));
        var intake = new Uri(root, $"api/clubs/{Club}/webhooks/generic");
        var server = await UpAsync(new IngestServer(program, folder, intake, time));
        using var http = new HttpClient { BaseAddress = root };
        http.DefaultRequestHeaders.Authorization = new("Bearer", AdminKey);
        await new ServiceClient(http, Club).PutClubAsync(ClubSettings.Of("North Club", 1), CancellationToken.None);
        await new ServiceCalls(http).PutAsync(
            $"api/clubs/{Club}/webhooks/generic", new JsonObject { ["secrets"] = new JsonArray(Secret) }, CancellationToken.None);
        return server;
    }

    /// <summary>A new member of this number, as a signed webhook.</summary>
    public HttpRequestMessage Request(int number)
    {
        var body = Encoding.UTF8.GetBytes(Change(number));
        var message = new SignedMessage($"message-{number}", $"{_time.GetUtcNow().ToUnixTimeSeconds()}", string.Empty, body);
        var request = new HttpRequestMessage(HttpMethod.Post, _intake) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add(WebhookSignature.IdHeader, message.Id);
        request.Headers.Add(WebhookSignature.TimestampHeader, message.Timestamp);
        request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Sign(Secret, message));
        return request;
    }

    public ValueTask DisposeAsync()
    {
        _program.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static (DirectoryInfo Folder, Uri Root) Somewhere() =>
        (Directory.CreateTempSubdirectory("membersync-ingest-"), new Uri($"http://127.0.0.1:{FreePort.Next()}/"));

    private static async Task<IngestServer> UpAsync(IngestServer server)
    {
        using var http = new HttpClient { BaseAddress = server._intake };
        while (!await IsListeningAsync(http))
        {
            server._program.ThrowIfExited();
            await Task.Delay(LookAgain, server._time);
        }

        return server;
    }

    // Whatever the answer to a GET is.
    private static async Task<bool> IsListeningAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync((Uri?)null);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string Change(int number) => JsonSerializer.Serialize(new
    {
        eventId = $"event-{number}",
        type = "member.created",
        occurredAt = At,
        member = new
        {
            id = $"gb-{number}",
            firstName = $"First{number}",
            lastName = $"Last{number}",
            gender = "female",
            dateOfBirth = "1990-01-01",
            email = $"person{number}@example.org",
            phone = "+41790000001",
            address = new { street = "Seeweg", number = $"{number}", zip = "8002", city = "Zuerich", country = "CH" },
            tags = Tags,
        },
    });
}
