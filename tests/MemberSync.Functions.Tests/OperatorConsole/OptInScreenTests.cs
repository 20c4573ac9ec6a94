using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>Opt-ins by lists of addresses, on the screens.</summary>
public sealed class OptInScreenTests : IAsyncLifetime
{
    private const string Page = "/northclub/connections/main/opt-ins";
    private const string Address = "m-1@example.org";

    private readonly ApiFixture _api = new();
    private readonly ConsoleVisitor _visitor;

    public OptInScreenTests()
    {
        _visitor = new ConsoleVisitor(_api);
    }

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.PutAsync(
            "/api/clubs/northclub/connections/main", Connections.With("\"filter\": { \"requireOptIn\": true }"));
        await _api.SendChangeAsync(Changes.Member("m-1"));
        await _visitor.SignInAsync();
        await _visitor.GetAsync(Page);
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_line_says_what_became_of_it()
    {
        var reply = await _visitor.SubmitAsync(
            Page, ("addresses", $"{Address}\r\nnobody@example.org\r\n<script>\r\n"));

        Assert.Contains("no e-mail address: 1, noted: 1, no such member: 1", reply.Text, StringComparison.Ordinal);
        Assert.Contains("No member of the club has this address", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>\r", reply.Text, StringComparison.Ordinal);
        await _api.UntilAsync("m-1", "Enabled");
    }

    [Fact]
    public async Task File_goes_before_what_is_written()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(_visitor.Proof), "_proof" },
            { new StringContent("nobody@example.org"), "addresses" },
            { new StringContent(Address), "file", "list.txt" },
        };

        var reply = await _visitor.UploadAsync(Page, form);

        Assert.Contains("noted: 1", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opt_ins_are_withdrawn_by_a_list_too()
    {
        await _visitor.SubmitAsync(Page, ("addresses", Address));
        await _api.UntilAsync("m-1", "Enabled");

        await _visitor.SubmitAsync(Page, ("addresses", Address), ("act", "withdraw"));

        await _api.UntilAsync(() => Task.FromResult(_api.Partner.Removals == 1));
    }

    [Fact]
    public async Task Empty_list_and_one_that_is_too_long_say_what_to_do()
    {
        var empty = await _visitor.SubmitAsync(Page, ("addresses", " \r\n"));
        var longest = await _visitor.SubmitAsync(
            Page, ("addresses", string.Join('\n', Enumerable.Range(0, 5001).Select(i => $"m{i}@example.org"))));

        Assert.Contains("The list was empty.", empty.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, longest.Status);
        Assert.Contains("Split the list", longest.Text, StringComparison.Ordinal);
    }
}
