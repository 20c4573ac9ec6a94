using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Simulators.Clock;

namespace MemberSync.Demo.Clock;

/// <summary>
/// The virtual clock that the demo, the service and the simulator share: three values make it the same everywhere.
/// </summary>
/// <param name="Origin">The real time at which it shows <paramref name="Start"/>.</param>
/// <param name="Start">Where the story begins.</param>
/// <param name="Speed">How many times faster than the real clock it runs.</param>
internal sealed record SharedClock(DateTimeOffset Origin, DateTimeOffset Start, double Speed)
{
    /// <summary>Ten minutes before the window opens, so that both paces are seen.</summary>
    public static readonly DateTimeOffset UsualStart = new(2026, 4, 1, 20, 50, 0, TimeSpan.Zero);

    /// <summary>The three values as text, in the order in which they stand here.</summary>
    public ImmutableArray<string> Values =>
        [Write(Origin), Write(Start), Speed.ToString(CultureInfo.InvariantCulture)];

    public IEnumerable<string> SimulatorArguments =>
        ["--clock-origin", Values[0], "--clock-start", Values[1], "--speed", Values[2]];

    public IEnumerable<KeyValuePair<string, string>> ServiceSettings =>
    [
        new("MemberSync__Clock__Origin", Values[0]),
        new("MemberSync__Clock__Start", Values[1]),
        new("MemberSync__Clock__Speed", Values[2]),
    ];

    public TimeProvider Over(TimeProvider real) => new ScaledTime(real, Origin, Start, Speed);

    private static string Write(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
