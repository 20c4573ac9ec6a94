using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Demo.Partner;
using MemberSync.Demo.Processes;
using MemberSync.Demo.Service;
using MemberSync.Testing.Emulator;

namespace MemberSync.Benchmarks.Limits;

/// <summary>
/// MemberSync itself: one process on the embedded store, or several on one storage emulator, as they would run on Azure.
/// </summary>
internal sealed class Hub(string key, int workers) : Contender(key)
{
    private const string AdminKey = "admin-key-of-the-benchmarks";

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    private readonly ImmutableArray<Uri> _addresses =
        [.. Enumerable.Range(0, workers).Select(_ => new Uri($"http://127.0.0.1:{FreePort.Next()}/"))];

    private ImmutableArray<ChildProgram> _running = [];
    private Azurite? _azurite;
    private LimitStage? _stage;
    private int _started;

    public static bool Is(string key) => key.StartsWith("hub-", StringComparison.Ordinal);

    public override async Task StartAsync(LimitStage stage, Work work)
    {
        _stage = stage;
        stage.Define(Key);
        if (workers > 1)
        {
            _azurite = new Azurite { Clock = stage.Clock.Values };
            await _azurite.InitializeAsync();
        }

        await RestartAsync();
        using var http = Client(_addresses[0]);
        var service = new ServiceClient(http, Key);
        await service.PutClubAsync(ClubSettings.Of(Key, 1), CancellationToken.None);
        var partner = ShownPartners.Of("mywellness").Single();
        await service.Connection("mywellness").PutAsync(partner.Connection(stage.Address, Key), CancellationToken.None);
        var now = stage.Time.GetUtcNow();
        await service.SendAsync(Enumerable.Range(1, work.People).Select(number => Change(number, now)), CancellationToken.None);
    }

    public override async Task KillAsync()
    {
        foreach (var program in _running)
        {
            await program.KillAsync();
        }
    }

    public override async Task RestartAsync()
    {
        _running = [.. _addresses.Select(Start)];
        foreach (var address in _addresses)
        {
            using var http = Client(address);
            while (!await new ServiceClient(http, Key).IsUpAsync(CancellationToken.None))
            {
                _running[0].ThrowIfExited();
                await Task.Delay(LookAgain, _stage!.Real);
            }
        }
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var program in _running)
        {
            program.Dispose();
        }

        await (_azurite?.DisposeAsync() ?? Task.CompletedTask);
    }

    private static HttpClient Client(Uri address)
    {
        // The storage emulator may be slow at taking everybody in, beside all the others.
        var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", AdminKey);
        return http;
    }

    // Nothing beyond what one call tells, so that everybody costs one call.
    private static string Change(int number, DateTimeOffset now) => JsonSerializer.Serialize(new
    {
        eventId = $"event-{number}",
        type = "member.created",
        occurredAt = now,
        member = new
        {
            id = $"gb-{number}",
            firstName = $"First{number}",
            lastName = $"Last{number}",
            gender = number % 2 == 0 ? "female" : "male",
            dateOfBirth = "1990-01-01",
            email = $"person{number}@example.org",
        },
    });

    private ChildProgram Start(Uri address)
    {
        var settings = new Dictionary<string, string>(_stage!.Clock.ServiceSettings)
        {
            ["MemberSync__DataPath"] = Path.Combine(_stage.Folder, Key, "membersync.db"),
            ["MemberSync__Urls"] = address.GetLeftPart(UriPartial.Authority),
            ["MemberSync__AdminKey"] = AdminKey,
            ["MemberSync__AllowLoopbackPartners"] = "true",
        };
        if (_azurite is not null)
        {
            settings["MemberSyncStorage"] = _azurite.ConnectionString;
        }

        return ChildProgram.Start("MemberSync.Functions", ["serve"], settings, _stage.LogOf($"{Key}-{++_started}"));
    }
}
