using System.Collections.Immutable;
using System.Globalization;

namespace MemberSync.Benchmarks;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Only">The names of the measurements that run; all when there is none.</param>
/// <param name="Runs">How often each is run after the first, which is not counted; 1 to 100.</param>
/// <param name="IsQuick">Smaller work: to see that everything works, not for figures to quote.</param>
/// <param name="Writes">Whether the figures are stored and docs/performance.md is written from them.</param>
internal sealed record BenchOptions(ImmutableArray<string> Only, int Runs, bool IsQuick, bool Writes)
{
    /// <summary>Nothing is measured, and the document written.</summary>
    public bool IsDocument { get; init; }

    /// <summary>Only the pure parts are measured.</summary>
    public bool IsMicro { get; init; }

    /// <summary>Only what a change costs is measured, and stored for the tests.</summary>
    public bool StoresGuard { get; init; }

    public const string Usage = """
        usage: ./run bench [--only name,…] [--runs N] [--quick] [--write] | --document | --micro | --store-guard
          --only   only these measurements
          --runs   how often each runs after a first time that is not counted, 1 to 100; default 5
          --quick  smaller work, to see that it works; not for figures to quote
          --write  store the figures beside the benchmarks and write docs/performance.md from all stored ones
          --document  measure nothing: write docs/performance.md from the stored figures, after its words were changed
          --micro  only the pure parts, by BenchmarkDotNet
          --store-guard  store what a change costs now, which ./test holds it to
        """;

    public static readonly BenchOptions Usual = new([], 5, false, false);

    /// <summary>The options, or null and what is wrong with them.</summary>
    public static BenchOptions? Read(IReadOnlyList<string> args, out string fault)
    {
        var options = Usual;
        for (var i = 0; i < args.Count; i++)
        {
            var value = i + 1 < args.Count ? args[i + 1] : string.Empty;
            if (options.With(args[i], value) is not { } next)
            {
                fault = $"'{args[i]} {value}' is not understood.";
                return null;
            }

            options = next;
            i += args[i] is "--only" or "--runs" ? 1 : 0;
        }

        fault = string.Empty;
        return options;
    }

    private BenchOptions? With(string option, string value) => option switch
    {
        "--quick" => this with { IsQuick = true },
        "--store-guard" => this with { StoresGuard = true },
        "--document" => this with { IsDocument = true },
        "--micro" => this with { IsMicro = true },
        "--write" => this with { Writes = true },
        "--only" when value.Length > 0 => this with { Only = [.. value.Split(',')] },
        "--runs" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var runs)
            && runs is > 0 and <= 100 => this with { Runs = runs },
        _ => null,
    };
}
