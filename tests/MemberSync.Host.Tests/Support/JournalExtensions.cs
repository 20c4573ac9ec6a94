using MemberSync.FunctionsHost;
using MemberSync.Testing.Time;
using Xunit.Sdk;

namespace MemberSync.Host.Tests.Support;

internal static class JournalExtensions
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Waits for the first event that fits; one that never comes fails the test with the journal.</summary>
    public static async Task<T> SawAsync<T>(this HostInstance host, Func<T, bool>? fits = null)
        where T : HostEvent
    {
        using var patience = new CancellationTokenSource(Patience, RealTime.Clock);
        try
        {
            return await host.Journal.FirstAsync(fits ?? (_ => true), patience.Token);
        }
        catch (OperationCanceledException late)
        {
            throw new XunitException($"{typeof(T).Name} did not come in {Patience}. What came:\n{Told(host)}", late);
        }
    }

    /// <summary>Waits until there are so many events that fit.</summary>
    public static async Task SawAsync<T>(this HostInstance host, int count, Func<T, bool>? fits = null)
        where T : HostEvent
    {
        var seen = 0;
        await host.SawAsync<T>(happened => (fits is null || fits(happened)) && ++seen == count);
    }

    private static string Told(HostInstance host) => string.Join('\n', host.Journal.Events);
}
