using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>Who differs at the simulated Mywellness, on the screen.</summary>
public sealed class DriftScreenTests : IAsyncLifetime
{
    private const string Drift = "/northclub/connections/mywellness/drift";

    private readonly ApiFixture _api = new(partner: null, new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly ConsoleVisitor _visitor;
    private SimulatedMywellness _partner = null!;

    public DriftScreenTests()
    {
        _visitor = new ConsoleVisitor(_api);
    }

    public async Task InitializeAsync()
    {
        _partner = await SimulatedMywellness.StartAsync(_api.Time);
        await _api.SetUpClubAsync();
        await _api.PutAsync("/api/clubs/northclub/connections/mywellness", _partner.Connection);
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await _api.UntilAsync("gb-1", "Enabled", "mywellness");
    }

    public async Task DisposeAsync()
    {
        await _api.DisposeAsync();
        await _partner.DisposeAsync();
    }

    [Fact]
    public async Task What_differs_is_named_and_sent_again()
    {
        await _partner.EditAsync("""{ "email": "typed.at.the.desk@example.org" }""");
        await ComparedAsync();

        var page = await (await _visitor.SignInAsync()).GetAsync(Drift);
        var sent = await _visitor.SubmitAsync(Drift, ("member", "gb-1"));
        await _api.UntilAsync(async () => _partner.Account.Profile.Email == "gb-1@example.org" && await _api.CountAsync("Enabled", "mywellness") == 1);

        Assert.Contains("<td class=\"why\">E-mail</td>", page.Text, StringComparison.Ordinal);
        Assert.Contains("Sync: done for 1, refused for 0.", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody differs", (await _visitor.GetAsync(Drift)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_differs_is_said_with_how_many_are_compared()
    {
        var page = await (await _visitor.SignInAsync()).GetAsync(Drift);

        Assert.Contains("Nobody differs", page.Text, StringComparison.Ordinal);
        Assert.Contains("96 people a day are compared", page.Text, StringComparison.Ordinal);
    }

    private Task ComparedAsync() => _api.UntilAsync(
        async () => (await _api.MemberAsync("gb-1", "mywellness")).Field("compared") != "", step: 5000);
}
