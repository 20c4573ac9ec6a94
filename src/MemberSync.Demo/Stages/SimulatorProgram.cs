using System.Globalization;
using MemberSync.Demo.Clock;
using MemberSync.Demo.Processes;

namespace MemberSync.Demo.Stages;

/// <summary>One simulated partner or gym system as a process of its own, and the way to it.</summary>
internal sealed class SimulatorProgram : IDisposable
{
    private readonly string _name;
    private readonly string _log;
    private readonly string[] _own;
    private readonly StageOptions _options;
    private readonly SharedClock _clock;
    private ChildProgram _program;

    /// <param name="log">What its log is called: two may be of one kind.</param>
    /// <param name="own">Options of this simulator alone.</param>
    public SimulatorProgram(string name, string log, StageOptions options, SharedClock clock, params string[] own)
    {
        _name = name;
        _log = log;
        _own = own;
        _options = options;
        _clock = clock;
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{FreePort.Next()}/") };
        _program = Start();
    }

    public HttpClient Http { get; }

    /// <summary>Whether it was ended on purpose.</summary>
    public bool IsDown { get; private set; }

    public void ThrowIfExited()
    {
        if (!IsDown)
        {
            _program.ThrowIfExited();
        }
    }

    public async Task KillAsync()
    {
        IsDown = true;
        await _program.KillAsync();
    }

    /// <summary>Starts it again where it was, with an empty memory.</summary>
    public void Restart()
    {
        _program.Dispose();
        _program = Start();
        IsDown = false;
    }

    public void Dispose()
    {
        _program.Dispose();
        Http.Dispose();
    }

    private static string Milliseconds(TimeSpan span) => span.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);

    private ChildProgram Start() => ChildProgram.Start(
        "MemberSync.Simulators",
        [
            _name,
            "--urls", Http.BaseAddress!.GetLeftPart(UriPartial.Authority),
            "--seed", _options.Seed.ToString(CultureInfo.InvariantCulture),
            "--latency-ms", Milliseconds(_options.Latency),
            "--latency-jitter-ms", Milliseconds(_options.Latency),
            .. _clock.SimulatorArguments,
            .. _own,
        ],
        [],
        Path.Combine(_options.Folder, $"{_log}.log"));
}
