using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace MemberSync.Testing;

/// <summary>Compares text with an approved file beside the test: <c>{Class}.{Test}.approved.txt</c>.</summary>
public static class Approved
{
    /// <summary>
    /// Fails when <paramref name="text"/> differs from the approved file or there is none; what came is then in
    /// <c>.received.txt</c> beside it. To approve it, move that file over the approved one. Line ends do not count.
    /// </summary>
    /// <param name="text">What came.</param>
    /// <param name="test">The test's name; the caller's unless given, as when one test approves several texts.</param>
    /// <param name="file">The test's file, named as its class.</param>
    public static void Matches(string text, [CallerMemberName] string test = "", [CallerFilePath] string file = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{test}");
        var (approvedFile, receivedFile) = ($"{stem}.approved.txt", $"{stem}.received.txt");
        var received = Lines(text);
        var approved = File.Exists(approvedFile) ? Lines(File.ReadAllText(approvedFile)) : [];
        if (File.Exists(approvedFile) && received.AsSpan().SequenceEqual(approved))
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, string.Join('\n', received) + "\n");
        throw new XunitException($"{Difference(approved, received)}\nTo approve: mv '{receivedFile}' '{approvedFile}'");
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static string Difference(string[] approved, string[] received)
    {
        var same = approved.AsSpan().CommonPrefixLength(received);
        return $"Line {same + 1} differs from what is approved ({approved.Length} lines, received {received.Length}).\n"
            + $"  approved: {LineAt(approved, same)}\n  received: {LineAt(received, same)}";
    }

    private static string LineAt(string[] lines, int index) => index < lines.Length ? lines[index] : "(no such line)";
}
