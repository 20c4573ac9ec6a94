using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Demo.Clock;
using MemberSync.Demo.Gyms;
using MemberSync.Demo.Partner;
using MemberSync.Demo.People;
using MemberSync.Demo.Processes;
using MemberSync.Demo.Service;

namespace MemberSync.Demo.Stages;

/// <summary>The service and simulated partners, each a process of its own, on one virtual clock.</summary>
internal sealed class Stage : IStage, IDisposable
{
    /// <summary>The club, and its facility at each partner.</summary>
    public const string Club = "northclub";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    private readonly StageOptions _options;
    private readonly TimeProvider _real;
    private readonly SharedClock _clock;
    private readonly HttpClient _toService;
    private readonly ImmutableArray<(ShownPartner Shown, SimulatorProgram Program)> _partnerPrograms;
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
        var port = options.Port == 0 ? FreePort.Next() : options.Port;
        _toService = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        _toService.DefaultRequestHeaders.Authorization = new("Bearer", options.AdminKey);
        Service = new ServiceClient(_toService, Club);
        _partnerPrograms =
        [
            .. options.Partners.Select(shown =>
                (shown, new SimulatorProgram(shown.Simulator, shown.Name, options, _clock))),
        ];
        Partners =
        [
            .. _partnerPrograms.Select(partner => new PartnerOnStage(
                partner.Shown,
                new SimulatorClient(partner.Program.Http, partner.Shown.FacilityOf(Club)),
                Service.Connection(partner.Shown.Name))),
        ];
        Gym = options.Gym is { } gym ? OnStage(gym) : null;
        _serviceProgram = StartService();
    }

    public TimeProvider Time { get; }

    public ServiceClient Service { get; }

    public ImmutableArray<PartnerOnStage> Partners { get; }

    /// <summary>The gym system where people join; null: there is none.</summary>
    public GymOnStage? Gym { get; }

    public Uri ServiceAddress => _toService.BaseAddress!;

    /// <summary>Waits for all programs, sets facilities and club up, and waits for the story's beginning.</summary>
    public async Task PrepareAsync(Population population, CancellationToken cancellationToken)
    {
        foreach (var partner in Partners)
        {
            await UntilAsync(partner.Simulator.IsUpAsync, cancellationToken);
        }

        await UntilAsync(Service.IsUpAsync, cancellationToken);
        var clubs = new ClubSetup(
            _toService, [.. _partnerPrograms.Select(partner => (partner.Shown, partner.Program.Http))], _real);
        await new Rehearsal(clubs, _toService, Time, _real).RunAsync(Partners, cancellationToken);
        await clubs.OpenAsync(Club, "North Club", population, cancellationToken);
        if (Gym is not null)
        {
            await Gym.OpenAsync(ServiceAddress, _options.Lost, cancellationToken);
        }

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

    /// <summary>Ends a partner's simulator: nobody answers at its address any more.</summary>
    public Task KillPartnerAsync(PartnerOnStage partner) => ProgramOf(partner).KillAsync();

    /// <summary>Starts a partner's simulator again at the same address, with its facility as at the beginning.</summary>
    public async Task RestartPartnerAsync(
        PartnerOnStage partner, Population population, CancellationToken cancellationToken)
    {
        ProgramOf(partner).Restart();
        await UntilAsync(partner.Simulator.IsUpAsync, cancellationToken);
        var definition = partner.Shown.Facility(partner.Shown.FacilityOf(Club), population.At(partner.Shown));
        await partner.Simulator.DefineAsync(definition, cancellationToken);

        // Until then the partner answered that it has no such facility, which stops the connection until a check passes.
        await partner.Connection.CheckAsync(cancellationToken);
    }

    public void ThrowIfOver()
    {
        foreach (var program in Programs)
        {
            program.ThrowIfExited();
        }

        _serviceProgram.ThrowIfExited();
    }

    public void Dispose()
    {
        _serviceProgram.Dispose();
        foreach (var program in Programs)
        {
            program.Dispose();
        }

        _toService.Dispose();
    }

    private IEnumerable<SimulatorProgram> Programs =>
        [.. _partnerPrograms.Select(partner => partner.Program), .. Gym is null ? [] : new[] { Gym.Program }];

    private SimulatorProgram ProgramOf(PartnerOnStage partner) =>
        _partnerPrograms.Single(program => program.Shown == partner.Shown).Program;

    // A webhook waits for its answer in virtual time; on a fast clock that would be too short for any service.
    private GymOnStage OnStage(ShownGym gym)
    {
        var patience = (5 * _options.Speed).ToString(CultureInfo.InvariantCulture);
        var program = new SimulatorProgram(gym.Name, gym.Name, _options, _clock, "--webhook-timeout", patience);
        return new GymOnStage(gym, program, Service.Source("front-desk"), Time, _real);
    }

    private ChildProgram StartService() => ChildProgram.Start(
        "MemberSync.Functions",
        ["serve"],
        [
            .. _clock.ServiceSettings,
            new("MemberSync__DataPath", Path.Combine(_options.Folder, "data", "membersync.db")),
            new("MemberSync__Urls", _toService.BaseAddress!.GetLeftPart(UriPartial.Authority)),
            new("MemberSync__AdminKey", _options.AdminKey),
            new("MemberSync__AllowLoopbackPartners", "true"),
        ],
        Path.Combine(_options.Folder, "service.log"));

    // As polls, because the programs speak to nobody of their own accord.
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
