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
        var states = string.Join(", ", standing.States.States
            .Where(state => state.Value > 0)
            .Select(state => $"{StateNames.Of(state.Key)} {state.Value}"));
        output.WriteLine(
            $"{standing.Now:HH:mm:ss} UTC  {standing.Done} of {standing.Members} done, {standing.Sent} sent, "
            + $"{standing.Calls.Values.Sum()} calls{(states.Length > 0 ? $"  ({states})" : "")}");
    }
}
