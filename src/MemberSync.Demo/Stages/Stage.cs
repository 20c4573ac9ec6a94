using System.Globalization;
using MemberSync.Demo.Clock;
using MemberSync.Demo.Partner;
using MemberSync.Demo.People;
using MemberSync.Demo.Processes;
using MemberSync.Demo.Service;

namespace MemberSync.Demo.Stages;

/// <summary>The service and a simulated partner, each a process of its own, on one virtual clock.</summary>
internal sealed class Stage : IStage, IDisposable
{
    /// <summary>The club, and its facility at the partner.</summary>
    public const string Club = "northclub";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    private readonly StageOptions _options;
    private readonly TimeProvider _real;
    private readonly SharedClock _clock;
    private readonly HttpClient _toPartner;
    private readonly HttpClient _toService;
    private readonly ChildProgram _partnerProgram;
    private ChildProgram _serviceProgram;

    public Stage(StageOptions options, TimeProvider real)
    {
        _options = options;
        _real = real;
        _clock = new SharedClock(real.GetUtcNow() + options.Lead, options.Start, options.Speed);
        Time = _clock.Over(real);
        if (Directory.Exists(options.Folder))
        {
            Directory.Delete(options.Folder, recursive: true);
        }

        Directory.CreateDirectory(options.Folder);
        _toPartner = new HttpClient { BaseAddress = Local(FreePort.Next()) };
        _toService = new HttpClient { BaseAddress = Local(options.Port == 0 ? FreePort.Next() : options.Port) };
        _toService.DefaultRequestHeaders.Authorization = new("Bearer", options.AdminKey);
        Partner = new SimulatorClient(_toPartner, Club);
        Service = new ServiceClient(_toService, Club);
        _partnerProgram = StartPartner();
        _serviceProgram = StartService();
    }

    public TimeProvider Time { get; }

    public SimulatorClient Partner { get; }

    public ServiceClient Service { get; }

    public Uri ServiceAddress => _toService.BaseAddress!;

    /// <summary>Waits for both programs, sets facility and club up, and waits for the story's beginning.</summary>
    public async Task PrepareAsync(Population population, CancellationToken cancellationToken)
    {
        await UntilAsync(Partner.IsUpAsync, cancellationToken);
        await UntilAsync(Service.IsUpAsync, cancellationToken);
        var clubs = new ClubSetup(_toService, _toPartner, _real);
        await new Rehearsal(clubs, _toService, Time, _real).RunAsync(cancellationToken);
        await clubs.OpenAsync(Club, "North Club", population, cancellationToken);
        var wait = _options.Start - Time.GetUtcNow();
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, Time, cancellationToken);
        }
    }

    /// <summary>Ends the service as a power cut would.</summary>
    public Task KillServiceAsync() => _serviceProgram.KillAsync();

    /// <summary>Starts the service again on the same data.</summary>
    public async Task RestartServiceAsync(CancellationToken cancellationToken)
    {
        _serviceProgram.Dispose();
        _serviceProgram = StartService();
        await UntilAsync(Service.IsUpAsync, cancellationToken);
    }

    public void ThrowIfOver()
    {
        _partnerProgram.ThrowIfExited();
        _serviceProgram.ThrowIfExited();
    }

    public void Dispose()
    {
        _serviceProgram.Dispose();
        _partnerProgram.Dispose();
        _toService.Dispose();
        _toPartner.Dispose();
    }

    private static Uri Local(int port) => new($"http://127.0.0.1:{port}/");

    private static string Address(HttpClient client) => client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    private static string Milliseconds(TimeSpan span) => span.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);

    private ChildProgram StartPartner() => ChildProgram.Start(
        "MemberSync.Simulators",
        [
            "mywellness",
            "--urls", Address(_toPartner),
            "--seed", _options.Seed.ToString(CultureInfo.InvariantCulture),
            "--latency-ms", Milliseconds(_options.Latency),
            "--latency-jitter-ms", Milliseconds(_options.Latency),
            .. _clock.SimulatorArguments,
        ],
        [],
        Path.Combine(_options.Folder, "partner.log"));

    private ChildProgram StartService() => ChildProgram.Start(
        "MemberSync.Functions",
        ["serve"],
        [
            .. _clock.ServiceSettings,
            new("MemberSync__DataPath", Path.Combine(_options.Folder, "data", "membersync.db")),
            new("MemberSync__Urls", Address(_toService)),
            new("MemberSync__AdminKey", _options.AdminKey),
            new("MemberSync__AllowLoopbackPartners", "true"),
        ],
        Path.Combine(_options.Folder, "service.log"));

    // As polls, because the two speak to nobody of their own accord.
    private async Task UntilAsync(Func<CancellationToken, Task<bool>> isTrue, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, _real);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        while (!await isTrue(either.Token))
        {
            ThrowIfOver();
            await Task.Delay(LookAgain, _real, either.Token);
        }
    }
}
