using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Sources;

/// <summary>Reads how it stands with sources.</summary>
public sealed class SourceStates(IStore store, Gaps gaps)
{
    private const int MostCounted = 100;

    public async Task<SourceState> ReadAsync(SourceView source, CancellationToken cancellationToken)
    {
        var (waiting, _) = await store.FirstAsksAsync(source.Club, source.Source.Id, MostCounted, cancellationToken);
        var (asking, _) = await store.AskingAsync(source.Club, source.Source.Id, cancellationToken);
        var sweep = (await SweepRows.LoadAsync(store, source, cancellationToken))?.Value;
        return new SourceState(
            waiting.Length,
            asking.Fault,
            asking.FaultAt,
            sweep?.Reading is null ? null : sweep.Seen,
            sweep?.Last,
            await gaps.CountAsync(source.Club, source.Source.Id, cancellationToken));
    }
}
