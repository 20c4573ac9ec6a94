using System.Collections.Immutable;
using Azure.Storage.Queues;
using MemberSync.Demo.Clock;
using MemberSync.Demo.Partner;
using MemberSync.Demo.People;
using MemberSync.Demo.Processes;
using MemberSync.Demo.Service;
using MemberSync.Demo.Stages;
using MemberSync.FunctionsHost;
using MemberSync.FunctionsHost.Timers;
using MemberSync.Host.Tests.Support;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Emulator;
using MemberSync.Testing.Time;

namespace MemberSync.Host.Tests.Stages;

/// <summary>
/// The published app under doubles of the Functions host, over the storage emulator, with the simulated partner: all
/// of them on one virtual clock.
/// </summary>
internal sealed class HostStage : IStage, IAsyncDisposable
{
    public const string Club = "northclub";

    private static readonly ShownPartner Shown = ShownPartners.Of("mywellness").Single();

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    private readonly StageSettings _settings;
    private readonly SharedClock _clock;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("membersync-host-");
    private readonly Azurite _azurite;
    private readonly TimerLedger _timers = new();
    private readonly HttpClient _toPartner;
    private readonly ChildProgram _partner;
    private int _started;

    private HostStage(StageSettings settings)
    {
        _settings = settings;
        _clock = new SharedClock(RealTime.Clock.GetUtcNow(), settings.Start, settings.Speed);
        _azurite = new Azurite { Clock = _clock.Values };
        Time = _clock.Over(RealTime.Clock);
        _toPartner = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{FreePort.Next()}/") };
        _partner = ChildProgram.Start(
            "MemberSync.Simulators",
            [Shown.Name, "--urls", _toPartner.BaseAddress.ToString().TrimEnd('/'), .. _clock.SimulatorArguments],
            [],
            Path.Combine(_folder.FullName, "partner.log"));
        Fleet = new Fleet(Options);
        Api = new HttpClient(new FleetTransport(Fleet)) { BaseAddress = FleetTransport.Anywhere };
        Api.DefaultRequestHeaders.Authorization = new("Bearer", StageSettings.AdminKey);
        Service = new ServiceClient(Api, Club);
        Partners = [new PartnerOnStage(Shown, new SimulatorClient(_toPartner, Club), Service.Connection(Shown.Name))];
    }

    public TimeProvider Time { get; }

    public ServiceClient Service { get; }

    public ImmutableArray<PartnerOnStage> Partners { get; }

    public Fleet Fleet { get; }

    /// <summary>The API as from outside, through the host, with the admin key.</summary>
    public HttpClient Api { get; }

    public string ConnectionString => _azurite.ConnectionString;

    /// <summary>Starts everything and waits until the service answers.</summary>
    public static async Task<HostStage> StartAsync(StageSettings settings, CancellationToken cancellationToken)
    {
        await PublishedApp.MadeAsync();
        var stage = new HostStage(settings);
        await stage._azurite.InitializeAsync();
        for (var i = 0; i < settings.Instances; i++)
        {
            await stage.Fleet.AddAsync();
        }

        while (!await stage.Partners[0].Simulator.IsUpAsync(cancellationToken) || !await stage.Service.IsUpAsync(cancellationToken))
        {
            stage.ThrowIfOver();
            await Task.Delay(LookAgain, RealTime.Clock, cancellationToken);
        }

        return stage;
    }

    /// <summary>Sets the club up, and its facility at the partner.</summary>
    public Task OpenClubAsync(Population population, CancellationToken cancellationToken) =>
        new ClubSetup(Api, [(Shown, _toPartner)], RealTime.Clock).OpenAsync(Club, "North Club", population, cancellationToken);

    public QueueClient Queue(string name) => new(ConnectionString, name);

    public void ThrowIfOver()
    {
        _partner.ThrowIfExited();
        Fleet.ThrowIfOver();
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await Fleet.DisposeAsync();
        _partner.Dispose();
        _toPartner.Dispose();
        await _azurite.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private HostOptions Options() => new()
    {
        AppFolder = PublishedApp.Folder,
        Settings = _settings.AppSettings
            .Add("MemberSyncStorage", ConnectionString)
            .Add("MemberSync__DataPath", Path.Combine(_folder.FullName, "data", "membersync.db"))
            .Add("MemberSync__AdminKey", StageSettings.AdminKey)
            .Add("MemberSync__AllowLoopbackPartners", "true")
            .AddRange(_clock.ServiceSettings),
        Time = Time,
        RealTime = RealTime.Clock,
        NewId = new SequentialIds(Interlocked.Increment(ref _started)).Next,
        Timers = _timers,
        Firing = _settings.Firing,
    };
}
