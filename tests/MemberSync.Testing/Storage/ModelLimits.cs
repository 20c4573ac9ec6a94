using System.Collections.Immutable;
using System.Text;
using MemberSync.Engine.Ports;

namespace MemberSync.Testing.Storage;

/// <summary>The limits of the store port, written independently of the production adapters' own.</summary>
internal static class ModelLimits
{
    private static readonly UTF8Encoding StrictUtf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void Name(string name, string what)
    {
        if (string.IsNullOrEmpty(name) || name.Length > 512
            || name.Any(c => c is < ' ' or > '~' or '/' or '\\' or '#' or '?'))
        {
            throw new ArgumentException(
                $"A {what} is 1 to 512 printable ASCII characters without / \\ # ?, not '{name}'.", nameof(name));
        }
    }

    public static void Queue(string name)
    {
        var valid = name is { Length: >= 3 and <= 63 } && name[0] != '-' && name[^1] != '-'
            && !name.Contains("--", StringComparison.Ordinal)
            && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
        if (!valid)
        {
            throw new ArgumentException(
                $"A queue is 3 to 63 of a-z, 0-9 and single inner hyphens, not '{name}'.", nameof(name));
        }
    }

    public static void Range(string what, int value, int most)
    {
        if (value < 1 || value > most)
        {
            throw new ArgumentOutOfRangeException(what, value, $"From 1 to {most}.");
        }
    }

    public static void Span(string what, TimeSpan span, TimeSpan least)
    {
        if (span < least || span > TimeSpan.FromDays(7))
        {
            throw new ArgumentOutOfRangeException(what, span, $"From {least} to 7 days.");
        }
    }

    public static void Commit(Commit commit)
    {
        if (commit.Writes.IsDefault || commit.Messages.IsDefault)
        {
            throw new ArgumentException("A commit's writes and messages may be empty but not absent.", nameof(commit));
        }

        if (commit.Writes.Length > 0 || commit.Partition is not "")
        {
            Name(commit.Partition, "partition");
        }

        Writes(commit.Writes);
        foreach (var message in commit.Messages)
        {
            Message(message);
        }
    }

    private static void Writes(ImmutableArray<Write> writes)
    {
        long total = 0;
        foreach (var write in writes)
        {
            Name(write.Key, "key");
            var value = ModelRows.ValueOf(write).Length;
            total += write.Key.Length + value;
            if (value > 60 * 1024)
            {
                throw new ArgumentException(
                    $"The value of '{write.Key}' has {value} bytes; at most 61440 are allowed.", nameof(writes));
            }
        }

        if (writes.Length > Engine.Ports.Commit.MaxWrites || total > 4 * 1024 * 1024)
        {
            throw new ArgumentException(
                $"A commit has at most 100 writes and 4 MiB, not {writes.Length} and {total} bytes.", nameof(writes));
        }

        if (writes.DistinctBy(write => write.Key).Count() < writes.Length)
        {
            throw new ArgumentException("Each write of a commit is for another key.", nameof(writes));
        }
    }

    private static void Message(Message message)
    {
        Queue(message.Queue);
        Span(nameof(message.Delay), message.Delay, TimeSpan.Zero);
        if (StrictUtf8.GetByteCount(message.Body) > 48 * 1024)
        {
            throw new ArgumentException($"A message to '{message.Queue}' has more than 49152 bytes.", nameof(message));
        }
    }
}
