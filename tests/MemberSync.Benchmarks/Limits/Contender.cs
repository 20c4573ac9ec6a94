using System.Globalization;
using MemberSync.Benchmarks.Peers;

namespace MemberSync.Benchmarks.Limits;

/// <summary>Somebody who brings people to the partner, with a number of worker processes.</summary>
/// <param name="key">Names it, its facility and its figures, such as <c>hub-2</c>.</param>
internal abstract class Contender(string key) : IAsyncDisposable
{
    public string Key => key;

    /// <summary>
    /// Who is meant by a key: the name, <c>wide</c> when its window is longer than the partner's, and the number of worker
    /// processes, as in <c>bullmq-wide-4</c>.
    /// </summary>
    public static Contender Of(string key)
    {
        var words = key.Split('-');
        var workers = int.Parse(words[^1], CultureInfo.InvariantCulture);
        return Hub.Is(key) ? new Hub(key, workers) : new NodePeer(key, words[0], workers)
        {
            Margin = words[1] is "wide" ? 1.025 : 1,
        };
    }

    /// <value>Whether the work is stored outside the workers. What is not ends with them.</value>
    public virtual bool Remembers => true;

    /// <summary>Hands the work over and starts the workers.</summary>
    public abstract Task StartAsync(LimitStage stage, Work work);

    /// <summary>Ends every worker as a power cut would.</summary>
    public abstract Task KillAsync();

    /// <summary>Starts as many workers again, with nothing but what was stored outside them.</summary>
    public abstract Task RestartAsync();

    public abstract ValueTask DisposeAsync();
}
