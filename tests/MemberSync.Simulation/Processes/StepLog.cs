using System.Security.Cryptography;
using System.Text;

namespace MemberSync.Simulation.Processes;

/// <summary>Numbers every step of every process, keeps a fingerprint of all, and says where a process is to die.</summary>
public sealed class StepLog(TimeProvider time, CrashPlan crashes)
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public int Count { get; private set; }

    /// <summary>Receives each step as a readable line; null: nobody reads.</summary>
    public Action<string>? Reader { get; set; }

    /// <summary>The same for the same seed: what happened, in which order, and when.</summary>
    public string Hash => Convert.ToHexStringLower(_hash.GetCurrentHash())[..16];

    public int Next(string process, string what)
    {
        Count++;
        Note($"{process} {what}");
        return Count;
    }

    /// <summary>A line about something that is not a step.</summary>
    public void Note(string what)
    {
        var line = $"{time.GetUtcNow():MM-dd HH:mm:ss.fff} {Count,6} {what}";
        _hash.AppendData(Encoding.UTF8.GetBytes(line));
        Reader?.Invoke(line);
    }

    public bool DiesBefore(int step) => crashes.DiesAt(step, CrashSide.Before);

    public bool DiesAfter(int step) => crashes.DiesAt(step, CrashSide.After);
}
