namespace MemberSync.Demo.Outcome;

/// <summary>Notices when nothing has changed for so long that nothing will.</summary>
internal sealed class Stall(TimeSpan patience)
{
    private (int Sent, int Done, int Calls, int Listed) _last = (-1, 0, 0, 0);
    private DateTimeOffset _since;

    public bool Has(Standing standing)
    {
        var connections = standing.Connections;
        var current = (
            standing.Sent,
            connections.Sum(connection => connection.Done),
            connections.Sum(connection => connection.Calls.Values.Sum()),
            connections.Sum(connection => connection.States.Total));
        if (current != _last)
        {
            (_last, _since) = (current, standing.Now);
        }

        return standing.Now - _since > patience;
    }
}
