using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using MemberSync.Engine.Ports;

namespace MemberSync.Storage.Sqlite;

/// <summary>The limits of the store port: what Azure Storage could not keep is refused here as well.</summary>
internal static class StoreLimits
{
    public const int MaxRowsOfScan = 1000;
    public const int MaxDeliveries = 32;

    private const int MaxKeyLength = 512;
    private const int MaxValueBytes = 60 * 1024;
    private const int MaxBodyBytes = 48 * 1024;
    private const long MaxCommitBytes = 4 * 1024 * 1024;

    private static readonly TimeSpan MaxHidden = TimeSpan.FromDays(7);

    // Throws an ArgumentException for half of a surrogate pair, which could not come back as it was.
    private static readonly UTF8Encoding StrictUtf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void CheckKey(string key, [CallerArgumentExpression(nameof(key))] string argument = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(key, argument);
        if (key.Length > MaxKeyLength)
        {
            throw new ArgumentException(
                $"It has {key.Length} characters; at most {MaxKeyLength} are allowed.", argument);
        }

        foreach (var character in key)
        {
            if (character is < ' ' or > '~' or '/' or '\\' or '#' or '?')
            {
                throw new ArgumentException(
                    $"'{key}' holds U+{(int)character:X4}; printable ASCII without / \\ # ? is allowed.", argument);
            }
        }
    }

    public static void CheckQueue(string queue)
    {
        var valid = queue is { Length: >= 3 and <= 63 } && queue[0] != '-' && queue[^1] != '-'
            && !queue.Contains("--", StringComparison.Ordinal)
            && queue.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
        if (!valid)
        {
            throw new ArgumentException(
                $"'{queue}' is not a queue's name: 3 to 63 of a-z, 0-9 and single inner hyphens.", nameof(queue));
        }
    }

    public static void CheckCount(int count, int most, [CallerArgumentExpression(nameof(count))] string argument = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, argument);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, most, argument);
    }

    /// <summary>Throws unless the span is from <paramref name="least"/> to 7 days.</summary>
    public static void CheckHidden(
        TimeSpan span, TimeSpan least, [CallerArgumentExpression(nameof(span))] string argument = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, least, argument);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span, MaxHidden, argument);
    }

    public static void CheckCommit(Commit commit)
    {
        if (commit.Writes.IsDefault || commit.Messages.IsDefault)
        {
            throw new ArgumentException("Writes and messages may be empty but not absent.", nameof(commit));
        }

        if (commit.Writes.Length > 0 || commit.Partition is not "")
        {
            CheckKey(commit.Partition);
        }

        CheckWrites(commit.Writes);
        foreach (var message in commit.Messages)
        {
            CheckMessage(message);
        }
    }

    /// <summary>The value that a write stores; empty for a delete.</summary>
    public static ReadOnlyMemory<byte> ValueOf(Write write) => write switch
    {
        Write.Insert insert => insert.Value,
        Write.Replace replace => replace.Value,
        Write.Put put => put.Value,
        _ => default,
    };

    private static void CheckWrites(ImmutableArray<Write> writes)
    {
        if (writes.Length > Commit.MaxWrites)
        {
            throw new ArgumentException($"{writes.Length} writes; a commit takes {Commit.MaxWrites}.", nameof(writes));
        }

        var total = 0L;
        var keys = new HashSet<string>(writes.Length);
        foreach (var write in writes)
        {
            CheckKey(write.Key);
            total += write.Key.Length + CheckValue(write);
            if (!keys.Add(write.Key))
            {
                throw new ArgumentException($"'{write.Key}' is written twice in one commit.", nameof(writes));
            }
        }

        if (total > MaxCommitBytes)
        {
            throw new ArgumentException($"{total} bytes of keys and values; a commit takes 4 MiB.", nameof(writes));
        }
    }

    private static int CheckValue(Write write)
    {
        var bytes = ValueOf(write).Length;
        return bytes <= MaxValueBytes
            ? bytes
            : throw new ArgumentException(
                $"The value of '{write.Key}' has {bytes} bytes, not up to 60 KiB.", nameof(write));
    }

    private static void CheckMessage(Message message)
    {
        CheckQueue(message.Queue);
        CheckHidden(message.Delay, TimeSpan.Zero);
        var bytes = StrictUtf8.GetByteCount(message.Body);
        if (bytes > MaxBodyBytes)
        {
            throw new ArgumentException(
                $"A message to '{message.Queue}' has {bytes} bytes, not up to 48 KiB.", nameof(message));
        }
    }
}
