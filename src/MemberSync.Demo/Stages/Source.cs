using System.Collections.Immutable;
using MemberSync.Demo.People;
using MemberSync.Demo.Service;

namespace MemberSync.Demo.Stages;

/// <summary>Sends members as a gym system would: in batches, and each batch again until it was acknowledged.</summary>
internal sealed class Source(ServiceClient service, TimeProvider time, TimeProvider real) : ISender
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private volatile string? _trouble;
    private int _acknowledged;
    private int _resent;

    /// <summary>How many changes the service has taken.</summary>
    public int Acknowledged => Volatile.Read(ref _acknowledged);

    /// <summary>How many batches were sent more than once.</summary>
    public int Resent => Volatile.Read(ref _resent);

    /// <summary>Why the batch in hand was not taken the last time; null when there was no such time.</summary>
    public string? Trouble => _trouble;

    /// <exception cref="InvalidOperationException">The service refuses a change for what stands in it.</exception>
    public async Task SendAsync(IEnumerable<Person> people, int batchSize, CancellationToken cancellationToken)
    {
        foreach (var batch in people.Chunk(batchSize))
        {
            var now = time.GetUtcNow();
            ImmutableArray<string> lines = [.. batch.Select(person => ChangeText.Created(person, now))];
            while (!await IsTakenAsync(lines, cancellationToken))
            {
                Interlocked.Increment(ref _resent);
                await Task.Delay(Pause, real, cancellationToken);
            }

            _trouble = null;
            Interlocked.Add(ref _acknowledged, lines.Length);
        }
    }

    // A change with the same event id has one effect, so a batch whose answer was lost can go again as it is.
    private async Task<bool> IsTakenAsync(ImmutableArray<string> lines, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await service.SendAsync(lines, cancellationToken);
            if (answer.Rejected > 0 && answer.Lines.Any(line => !line.Errors.Any(IsPassing)))
            {
                throw new InvalidOperationException(
                    $"{answer.Rejected} changes were rejected, the first: {string.Join("; ", answer.Lines[0].Errors)}");
            }

            return answer.Rejected == 0;
        }
        catch (Exception fault)
            when (fault is HttpRequestException or IOException or ServiceRefusal { Status: >= 500 })
        {
            _trouble = fault.Message;
            return false;
        }
    }

    private static bool IsPassing(string error) => error.Contains("send it again", StringComparison.Ordinal);
}
