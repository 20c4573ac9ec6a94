using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using MemberSync.Architecture.Tests.Reading;

namespace MemberSync.Architecture.Tests.Infra;

/// <summary>
/// Reads Bicep by a public grammar, in Node.js. A grammar knows what is well formed. Types, API versions and what Azure
/// makes of it are known only to the Bicep compiler, which the build workflow calls.
/// </summary>
internal static class BicepParser
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static ImmutableArray<Syntax> Parse(IEnumerable<string> files)
    {
        var script = Repository.Absolute("tests/MemberSync.Architecture.Tests/Infra/bicep.js");
        using var node = Process.Start(new ProcessStartInfo(
            "node", [script, .. files.Select(Repository.Absolute)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var trouble = node.StandardError.ReadToEndAsync();
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return node.ExitCode == 0
            ? JsonSerializer.Deserialize<ImmutableArray<Syntax>>(output, Json)
            : throw new InvalidOperationException(
                $"Node.js could not read the templates. ./test installs the grammar, as 'npm ci' in tests does. {trouble.Result}");
    }
}
