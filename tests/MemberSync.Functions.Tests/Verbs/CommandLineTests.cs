using System.CommandLine;
using System.Net;
using MemberSync.Functions.Tests.Support;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Functions.Tests.Verbs;

public sealed class CommandLineTests : VerbFixture
{
    [Theory]
    [InlineData("")]
    [InlineData("members")]
    [InlineData("log")]
    [InlineData("import")]
    public async Task Help_is_in_plain_words(string verb)
    {
        var typed = await Typist.TypeAsync([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        var text = typed.ToString().Replace(RootCommand.ExecutableName, "membersync", StringComparison.Ordinal);
        Approved.Matches(text, $"Help_of_{(verb.Length == 0 ? "all" : verb)}");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("suspend")]
    [InlineData("members", "--limit", "many")]
    [InlineData("import", "members.csv")]
    [InlineData("status", "--url", "membersync.example")]
    [InlineData("status", "--local", "--url", "http://localhost")]
    [InlineData("simulate", "--seed", "42")]
    public async Task Wrong_usage_has_a_status_of_its_own(params string[] words)
    {
        var typed = await Typist.TypeAsync(words);

        Assert.Equal(2, typed.Exit);
        Assert.NotEqual("", typed.Error);
    }

    [Fact]
    public async Task Wrong_key_is_told()
    {
        Typist.Settings["MEMBERSYNC_KEY"] = "a-key-that-nobody-made";

        var typed = await Typist.TypeAsync("status");

        Assert.Equal((4, ""), (typed.Exit, typed.Output));
        Assert.Contains("The key is not known", typed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("log", "-f")]
    public async Task Service_that_is_not_there_is_told(params string[] words)
    {
        var typist = new Typist(Api) { Network = () => new StubHandler(_ => throw new HttpRequestException("refused")) };

        var typed = await typist.TypeAsync(words);

        Assert.Equal((3, ""), (typed.Exit, typed.Output));
        Assert.Contains("cannot be reached", typed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.MovedPermanently)]
    public async Task Answer_of_something_else_is_told(HttpStatusCode status)
    {
        var typist = new Typist(Api)
        {
            Network = () => new StubHandler(request => new HttpResponseMessage(status)
            {
                Content = new StringContent("<html>"),
                RequestMessage = request,
            }),
        };

        var typed = await typist.TypeAsync("status");

        Assert.Equal(1, typed.Exit);
        Assert.Contains("in another way than MemberSync does", typed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_clubs_and_connections_are_named_when_none_is_chosen()
    {
        await Api.SetUpClubAsync("southclub");
        await Api.ConnectAsync(connection: "other", enabled: false);

        var club = await Typist.TypeAsync("members");
        Typist.Settings["MEMBERSYNC_CLUB"] = "northclub";
        var connection = await Typist.TypeAsync("members");

        Assert.Equal((2, 2), (club.Exit, connection.Exit));
        Assert.Contains("northclub, southclub. Choose one by --club", club.Error, StringComparison.Ordinal);
        Assert.Contains("main, other. Choose one by --connection", connection.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_c_ends_a_verb_without_noise()
    {
        using var stop = new CancellationTokenSource();
        var typist = new Typist(Api)
        {
            Network = () => new StubHandler(_ =>
            {
                stop.Cancel();
                throw new OperationCanceledException();
            }),
            Stopping = stop.Token,
        };

        var typed = await typist.TypeAsync("status");

        Assert.Equal((130, ""), (typed.Exit, typed.Output));
    }

    private sealed class StubHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer(request));
    }
}
