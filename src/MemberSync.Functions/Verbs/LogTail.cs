using System.Runtime.CompilerServices;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Verbs;

/// <summary>Follows a log: reads what is there, then again and again what is new, the oldest first.</summary>
/// <param name="read">A page, newest first: from a moment on (null: as was asked), after a cursor.</param>
internal sealed class LogTail(Func<string?, string?, Task<LogBody>> read, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // Lines are stored a moment after the time that they bear, and workers' clocks differ.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(30);

    private readonly HashSet<LogLineBody> _told = [];
    private DateTimeOffset? _newest;

    public async IAsyncEnumerable<LogLineBody> FollowAsync([EnumeratorCancellation] CancellationToken stopping)
    {
        foreach (var line in Fresh((await read(null, null)).Lines))
        {
            yield return line;
        }

        while (true)
        {
            await Task.Delay(Pause, time, stopping);
            foreach (var line in Fresh(await AllAsync()))
            {
                yield return line;
            }
        }
    }

    private async Task<List<LogLineBody>> AllAsync()
    {
        var from = (_newest - Overlap)?.UtcDateTime.ToString("O");
        var lines = new List<LogLineBody>();
        string? after = null;
        do
        {
            var page = await read(from, after);
            lines.AddRange(page.Lines);
            after = page.After;
        }
        while (after is not null);
        return lines;
    }

    private List<LogLineBody> Fresh(IEnumerable<LogLineBody> newestFirst)
    {
        List<LogLineBody> fresh = [.. newestFirst.Where(_told.Add).Reverse()];
        if (fresh.Count > 0)
        {
            var newest = fresh.Max(line => line.At);
            _newest = newest > _newest ? newest : _newest ?? newest;
            _told.RemoveWhere(line => line.At < _newest - Overlap);
        }

        return fresh;
    }
}
