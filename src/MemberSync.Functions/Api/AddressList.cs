using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Engine.Members;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api;

/// <summary>Takes a list of e-mail addresses, one a line, and reports line by line whose opt-in was noted.</summary>
internal sealed class AddressList(MailIndex index, OptIns optIns)
{
    private const int MaxLines = 5_000;
    private const int MaxLine = 1024;
    private const int SideBySide = 16;

    /// <summary>What became of each line, or why nothing of the list was taken.</summary>
    /// <param name="by">Who asks, for the histories.</param>
    public async Task<(OptInListBody? Report, Problem? Problem)> TakeAsync(
        PipeReader list, ConnectionView connection, bool optedIn, string by, CancellationToken aborted)
    {
        var seen = new Dictionary<string, long>();
        var done = new ConcurrentBag<OptInLineBody>();
        var open = new List<(long Line, string Address)>();
        var reader = new LineReader(list, MaxLine, BodyLimits.Addresses);
        await foreach (var line in reader.ReadAsync(aborted))
        {
            var address = line.Bytes is { } bytes ? Encoding.UTF8.GetString(bytes.Span).Trim() : "";
            if (!EmailAddress.IsWellFormed(address))
            {
                done.Add(OptInLineBody.Malformed(line.Number));
            }
            else if (!seen.TryAdd(EmailAddress.Normalize(address), line.Number))
            {
                done.Add(OptInLineBody.Double(line.Number, seen[EmailAddress.Normalize(address)]));
            }
            else
            {
                open.Add((line.Number, address));
            }
        }

        if (reader.IsOver || reader.Count > MaxLines)
        {
            return (null, Problems.TooManyAddresses(MaxLines, BodyLimits.Addresses));
        }

        var limit = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = aborted };
        await Parallel.ForEachAsync(open, limit, async (entry, cancellationToken) =>
        {
            var found = await index.FindAsync(connection.Club.Id, entry.Address, cancellationToken);
            done.Add(found switch
            {
                [] => OptInLineBody.Unknown(entry.Line),
                [var member] => OptInLineBody.Of(
                    entry.Line, member, await optIns.NoteAsync(connection, member, optedIn, by, cancellationToken)),
                _ => OptInLineBody.Shared(entry.Line, found),
            });
        });
        return (OptInListBody.Of(done), null);
    }
}
