using MemberSync.Testing.Processes;
using Xunit;

namespace MemberSync.EndToEnd.Tests.Runs;

public sealed class ScriptTests
{
    [Fact]
    public async Task Run_help_lists_every_verb()
    {
        var (status, output, _) = await Script.RunAsync("run", "help");

        Assert.Equal(0, status);
        string[] verbs = ["demo", "serve", "publish", "simulate", "startup", "help"];
        Assert.All(verbs, verb => Assert.Contains($"\n  {verb} ", output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_names_a_verb_that_there_is_not()
    {
        var (status, output, errors) = await Script.RunAsync("run", "frobnicate");

        Assert.Equal(2, status);
        Assert.Empty(output);
        Assert.StartsWith("There is no verb 'frobnicate'.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_names_an_option_that_there_is_not()
    {
        var (status, _, errors) = await Script.RunAsync("test", "--everything");

        Assert.Equal(1, status);
        Assert.StartsWith("There is no option --everything.", errors, StringComparison.Ordinal);
    }
}
