using System.Collections.Immutable;
using MemberSync.Core.Matching;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Matching;
using MemberSync.Engine.Ports;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api.Matching;

/// <summary>Carries out the decisions of a table, several side by side.</summary>
internal sealed class MatchImport(PeopleShelf shelf, MatchLinker linker, IIdSource ids)
{
    private const int Parallel = 8;

    /// <param name="by">Who decides, for the history.</param>
    /// <returns>What came of it, or why the table could not be read.</returns>
    public async Task<(MatchBody? Done, Problem? Problem)> TakeAsync(
        ConnectionView view, Stream body, string by, CancellationToken cancellationToken)
    {
        var faults = new LineFaults();
        var read = new MatchLines(faults);
        if (await read.ReadAsync(body, cancellationToken) is { } problem)
        {
            return (null, problem);
        }

        var people = (await shelf.ReadAsync(view, cancellationToken))
            .ToImmutableDictionary(person => person.Account, StringComparer.OrdinalIgnoreCase);
        var (import, done, unchanged) = (ids.Next().ToString("N"), 0, 0);
        var sync = new Lock();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken };
        await System.Threading.Tasks.Parallel.ForEachAsync(read.Lines, options, async (line, stopping) =>
        {
            var outcome = await RunAsync(view, line, people, new(by, import), stopping);
            lock (sync)
            {
                done += outcome is MatchOutcome.Done ? 1 : 0;
                unchanged += outcome is MatchOutcome.Unchanged ? 1 : 0;
                if (outcome is MatchOutcome.Rejected rejected)
                {
                    faults.Add(line.Line, line.Member.ToString(), rejected.Why);
                }
            }
        });
        return (new MatchBody(done, unchanged, read.Skipped, faults.Count, faults.Lines), null);
    }

    private async Task<MatchOutcome> RunAsync(
        ConnectionView view,
        MatchLine line,
        ImmutableDictionary<string, PartnerPerson> people,
        Origin origin,
        CancellationToken cancellationToken)
    {
        PartnerPerson? person = null;
        if (line.Account is { } account && !people.TryGetValue(account, out person))
        {
            return new MatchOutcome.Rejected(
                $"the partner's export has no '{Problems.Cut(account)}'; check the id, or upload a newer export");
        }

        try
        {
            var order = new MatchOrder(line.Member, person, line.Version, origin.By, origin.Import);
            return await linker.RunAsync(view, order, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            return new MatchOutcome.Rejected(
                "the store did not answer, so the line may not have been taken; send it again");
        }
    }

    private sealed record Origin(string By, string Import);
}
