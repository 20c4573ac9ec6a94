using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace MemberSync.Benchmarks.Guarding;

/// <summary>
/// Work that stays the same for ever and is of the kind that a change is: texts parsed, sorted, hashed and written. Its
/// processor time says how fast a machine is.
/// </summary>
internal static class Calibration
{
    private const int Rounds = 2_000;
    private const string Text = """{"id":"gb-1","names":["Ines","Maurer"],"address":{"street":"Seeweg","zip":"8002"},"tags":["#a","#b"]}""";

    /// <summary>The processor time of one round in milliseconds.</summary>
    public static double Measure()
    {
        var started = Environment.CpuUsage.TotalTime;
        var written = 0;
        for (var round = 0; round < Rounds; round++)
        {
            written += Round(round);
        }

        return (Environment.CpuUsage.TotalTime - started).TotalMilliseconds / Rounds / Math.Sign(written);
    }

    private static int Round(int round)
    {
        var length = 0;
        for (var i = 0; i < 10; i++)
        {
            var node = JsonNode.Parse(Text)!.AsObject();
            node["round"] = round;
            var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var (name, value) in node)
            {
                sorted[name] = value!.ToJsonString();
            }

            length += SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('|', sorted.Values))).Length;
        }

        return length;
    }
}
