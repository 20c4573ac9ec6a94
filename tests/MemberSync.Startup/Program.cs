#pragma warning disable RS0030 // The composition root of a program: its figures go to the terminal, on the real clock.
using System.Globalization;
using MemberSync.Startup;

const int UsualRuns = 20;
const int Most = 1000;

if (args is not ([] or ["--runs", _]) || !TryRuns(args, out var runs))
{
    await Console.Error.WriteLineAsync("usage: ./run startup [--runs N], N from 1 to 1000");
    return 2;
}

// artifacts/bin/MemberSync.Startup/release
var artifacts = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", ".."));
var apps = new Candidate[]
{
    new("MemberSync", Path.Combine(artifacts, "app", "MemberSync.Functions")),
    new("bare ASP.NET Core", Path.Combine(artifacts, "bare-app", "MemberSync.BareApp")),
};
var spans = await new Measurement(TimeProvider.System).RunAsync(apps, runs);
await Console.Out.WriteLineAsync(Table.Of(spans, runs));
return 0;

static bool TryRuns(string[] args, out int runs)
{
    runs = UsualRuns;
    return args.Length == 0
        || (int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out runs) && runs is > 0 and <= Most);
}
