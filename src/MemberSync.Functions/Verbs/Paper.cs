using System.Globalization;
using Spectre.Console;

namespace MemberSync.Functions.Verbs;

/// <summary>Writes for people. Whatever comes from outside is made harmless: a name cannot steer a terminal.</summary>
internal sealed class Paper
{
    // Wide enough for a state and a short reason side by side, where nobody says how wide it is.
    private const int UsualWidth = 160;

    private readonly Surroundings _around;
    private readonly IAnsiConsole _console;

    public Paper(Surroundings around)
    {
        _around = around;
        var hasColors = around.TerminalWidth is not null
            && string.IsNullOrEmpty(around.Settings["NO_COLOR"]) && around.Settings["TERM"] != "dumb";
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColors ? AnsiSupport.Yes : AnsiSupport.No,
            // The sixteen colours that a terminal's owner chooses.
            ColorSystem = hasColors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(around.Output),
        });
        _console.Profile.Width = around.TerminalWidth is > 0 and var width ? width : UsualWidth;
    }

    /// <summary>A line for people, as wide as it is.</summary>
    public void Line(string text = "") => _around.Output.WriteLine(Clean(text));

    /// <summary>What the service wrote, for programs.</summary>
    public void Raw(string json) => _around.Output.WriteLine(json.TrimEnd());

    /// <summary>A warning, a refusal or how far it is: beside the output.</summary>
    public void Tell(string text) =>
        _around.Error.WriteLine(string.Join(Environment.NewLine, text.Split(Environment.NewLine).Select(Clean)));

    /// <summary>Shows that there is work under way, where somebody watches.</summary>
    public Task<T> WhileAsync<T>(string what, Func<Task<T>> work)
    {
        if (!_around.IsWatched)
        {
            return work();
        }

        var beside = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_around.Error) });
        return beside.Status().StartAsync(what.EscapeMarkup(), _ => work());
    }

    /// <summary>A table without lines; the last column may wrap.</summary>
    public void Table(string[] heads, IEnumerable<Cell[]> rows)
    {
        List<Cell[]> all = [.. rows];
        var table = new Table().Border(TableBorder.None);
        for (var i = 0; i < heads.Length; i++)
        {
            var isLast = i == heads.Length - 1;
            var column = new TableColumn(new Text(Clean(heads[i]), new Style(decoration: Decoration.Bold)));
            column.Alignment = all.Count > 0 && all[0][i].IsNumber ? Justify.Right : Justify.Left;
            column.Padding = new Padding(0, 0, isLast ? 0 : 2, 0);
            column.NoWrap = !isLast;
            table.AddColumn(column);
        }

        foreach (var row in all)
        {
            table.AddRow(row.Select(cell => new Text(Clean(cell.Text), new Style(Tones.Color(cell.Tone)))));
        }

        _console.Write(table);
    }

    private static string Clean(string text) => string.Concat(text.Select(c =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format ? '?' : c));
}
