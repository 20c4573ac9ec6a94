using MemberSync.Demo.Outcome;

namespace MemberSync.Demo.Screen;

/// <summary>A plain line for each virtual minute, where output is not a terminal.</summary>
internal sealed class LineScreen(TextWriter output) : IScreen
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private DateTimeOffset _next = DateTimeOffset.MinValue;

    public Task<Report> ShowAsync(Func<Action<Standing>, Task<Report>> work) => work(Show);

    private void Show(Standing standing)
    {
        if (standing.Now < _next && !standing.IsDone)
        {
            return;
        }

        _next = standing.Now + Every;
        output.WriteLine(
            $"{standing.Now:HH:mm:ss} UTC  {standing.Done} of {standing.Members} done, {standing.Sent} sent, "
            + string.Join("; ", standing.Connections.Select(Line)));
    }

    private static string Line(ConnectionStanding connection)
    {
        var states = StateNames.Counts(connection.States);
        return $"{connection.Partner.Title}: {connection.Calls.Values.Sum()} calls{(states.Length > 0 ? $" ({states})" : "")}";
    }
}
