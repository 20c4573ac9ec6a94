using System.Collections.Immutable;
using MemberSync.Benchmarks.Measuring;

namespace MemberSync.Benchmarks.Screens;

/// <summary>
/// How long the console's pages take in one club of 50,000 members, most of whom wait to be sent at Mywellness while its
/// limit lets 30 calls a minute through.
/// </summary>
internal sealed class Pages : IMeasurement
{
    private const int Members = 50_000;
    private const int Warming = 5;
    private const int Looks = 40;

    private static readonly ImmutableArray<(string Key, string What, string Path)> Shown =
    [
        ("overview", "overview", ""),
        ("members", "members, the first page", "/members?connection=mywellness"),
        ("state", "members in one state", "/members?connection=mywellness&status=New"),
        ("search", "members by a part of the name", "/members?connection=mywellness&q=ern"),
        ("errors", "errors by reason", "/errors"),
        ("forecast", "forecast", "/connections/mywellness/forecast/"),
        ("match", "match workbench, 50,000 to decide", "/connections/mywellness/match/?show=Nobody"),
        ("waiting", "approvals", "/connections/mywellness/waiting/"),
        ("log", "log of the day", "/connections/mywellness/log/"),
        ("drift", "drift", "/connections/mywellness/drift/"),
        ("settings", "settings of the connection", "/connections/mywellness/settings/"),
        ("sources", "gym systems", "/sources"),
    ];

    public string Name => "pages";

    public ImmutableArray<Figure> Figures { get; } =
    [
        .. Shown.Select(page => new Figure(page.Key, $"{page.What}, p95", "ms") { Target = Target.AtMost(200) }),
        new("member", "a member, p95", "ms") { Target = Target.AtMost(200) },
    ];

    public int MostRuns => 1;

    public async Task<IReadOnlyDictionary<string, double>> RunAsync(Pass pass)
    {
        await pass.Progress.WriteLineAsync($"  {Members} members are sent in first");
        await using var club = await LargeClub.OpenAsync(pass.IsQuick ? Members / 10 : Members, pass.Time);
        var values = new Dictionary<string, double>();
        foreach (var (key, _, path) in Shown.Add(("member", "", $"/members/{club.SomeMember}/")))
        {
            values[key] = await LookAsync(club, path, pass.Time);
        }

        return values;
    }

    private static async Task<double> LookAsync(LargeClub club, string path, TimeProvider time)
    {
        var milliseconds = new List<double>();
        for (var look = 0; look < Warming + Looks; look++)
        {
            var started = time.GetTimestamp();
            await club.OpenPageAsync(path);
            milliseconds.Add(time.GetElapsedTime(started).TotalMilliseconds);
        }

        return milliseconds.Skip(Warming).Order().ElementAt(Looks * 95 / 100);
    }
}
