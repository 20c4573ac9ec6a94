using MemberSync.Functions.Verbs;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace MemberSync.Functions.Tests.Verbs;

public sealed class PaperTests
{
    private const string Escape = "\u001b";
    private const string Hostile = $"{Escape}[2J[red]\nEve\u202e";

    private readonly StringWriter _output = new();
    private readonly Dictionary<string, string?> _settings = [];

    [Fact]
    public void What_comes_from_outside_cannot_steer_a_terminal()
    {
        var paper = Paper(width: null);

        paper.Line(Hostile);
        paper.Tell(Hostile);
        paper.Table([Hostile], [[Hostile]]);

        var lines = _output.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["?[2J[red]?Eve?", "?[2J[red]", "Eve?", "?[2J[red]?Eve?", "?[2J[red]?Eve?"], lines);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(0)]
    public void Terminal_has_colours_also_when_it_does_not_tell_its_width(int width) =>
        Assert.Contains(Escape, Drawn(width), StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "", "")]
    [InlineData(80, "NO_COLOR", "1")]
    [InlineData(80, "TERM", "dumb")]
    public void There_are_no_colours_without_a_terminal_or_where_nobody_wants_them(int? width, string name, string value)
    {
        _settings[name] = value;

        Assert.DoesNotContain(Escape, Drawn(width), StringComparison.Ordinal);
    }

    private string Drawn(int? width)
    {
        Paper(width).Table(["State"], [[Tones.OfState("Enabled")]]);
        return _output.ToString();
    }

    private Paper Paper(int? width) => new(new Surroundings
    {
        Output = _output,
        Error = _output,
        Settings = new ConfigurationBuilder().AddInMemoryCollection(_settings).Build(),
        Time = new Testing.Time.SimulatedTime(Testing.Time.SimulatedTime.DefaultStart),
        Network = () => throw new NotSupportedException(),
        TerminalWidth = width,
    });
}
