using System.Text.Json.Nodes;
using MemberSync.Simulators.Sources.Editing;
using MemberSync.Simulators.Sources.Hooks;

namespace MemberSync.Simulators.Tests.Sources.PerfectGymNext;

public sealed class StudioHookTests
{
    private static readonly Uri Hub = new("http://127.0.0.1:5080/hook");

    private readonly StudioWorld _world = new();

    [Fact]
    public void Webhooks_are_thin_and_show_the_studios_key()
    {
        Send(new HookSettings { Address = Hub });
        _world.Add(1);

        _world.Edit("add-contract", """{"customerId":1001,"changes":{"rateName":"Gold","startDate":"2026-04-01"}}""");

        var hooks = Taken();
        var told = JsonNode.Parse(hooks[1].Body)!;
        Assert.Equal("hook-key", hooks[1].Headers["X-API-KEY"]);
        Assert.Equal(1001, told["entityId"]!.GetValue<long>());
        Assert.Equal(
            """[{"timestamp":1775034000000,"type":"CONTRACT_CREATED","content":{"contractId":500001}}]""",
            told["payload"]!.ToJsonString());
        Assert.Equal(2, hooks.Select(hook => JsonNode.Parse(hook.Body)!["uuid"]!.GetValue<string>()).Distinct().Count());
    }

    [Fact]
    public void Each_edit_has_an_event_of_its_own()
    {
        Send(new HookSettings { Address = Hub });
        _world.Add(1);
        _world.Edit("change", """{"customerId":1001,"changes":{"email":"ines@example.org"}}""");
        _world.Edit("check-in", """{"customerId":1001}""");
        _world.Edit("check-out", """{"customerId":1001}""");
        _world.Edit("delete", """{"customerId":1001}""");

        var types = Taken().Select(hook => JsonNode.Parse(hook.Body)!["payload"]![0]!["type"]!.GetValue<string>());

        Assert.Equal(
            ["CUSTOMER_CREATED", "CUSTOMER_UPDATED", "CUSTOMER_CHECKIN", "CUSTOMER_CHECKOUT", "CUSTOMER_DELETED"], types);
    }

    [Theory]
    [InlineData(false, 1, 0)]
    [InlineData(true, 0, 0)]
    [InlineData(false, 0, 40)]
    public void Nothing_is_sent_when_all_are_lost_or_off(bool off, double lost, int sent)
    {
        Send(new HookSettings { Address = Hub, Off = off, Lost = lost });
        _world.Add(40);

        Assert.Equal(sent, Taken().Count);
        Assert.Equal(40 - sent, Figure("lost"));
        Assert.Equal(40 - sent, _world.Simulator.See("hooks")["lostAbout"]!.AsArray().Count);
    }

    [Fact]
    public void Half_are_lost_by_seed_and_counted_exactly()
    {
        Send(new HookSettings { Address = Hub, Lost = 0.5 });
        _world.Add(200);

        var sent = Taken().Count;

        Assert.InRange(sent, 70, 130);
        Assert.Equal(200, sent + Figure("lost"));
        Assert.Equal(200, Figure("happened"));
    }

    [Fact]
    public void Whom_the_receiver_heard_of_is_counted_once()
    {
        Send(new HookSettings { Address = Hub });
        _world.Edit("join", """[{"customer":{"id":7,"firstName":"Ines"},"contract":{"rateName":"Gold","startDate":"2026-04-01"} }]""");
        _world.Add(1);

        foreach (var (hook, status) in Taken().Zip<Hook, int?>([202, 202, 503]))
        {
            _world.Simulator.Answered(hook, status);
        }

        Assert.Equal(1, Figure("heardAbout"));
        Assert.Equal("""{"202":2,"503":1}""", _world.Simulator.See("hooks")["answers"]!.ToJsonString());
        Assert.Throws<ImpossibleException>(() => _world.Edit("add", """{"id":7,"firstName":"Ines"}"""));
    }

    [Fact]
    public void Doubled_ones_are_the_same_twice()
    {
        Send(new HookSettings { Address = Hub, Doubled = 1 });
        _world.Add(1);

        var hooks = Taken();

        Assert.Equal(2, hooks.Count);
        Assert.Equal(hooks[0].Body, hooks[1].Body);
    }

    [Fact]
    public void Those_held_back_come_after_later_ones()
    {
        Send(new HookSettings { Address = Hub, Reordered = 1, HoldMs = 500 });
        _world.Add(1);
        Send(new HookSettings { Address = Hub });
        _world.Edit("delete", """{"customerId":1001}""");

        var first = Assert.Single(Taken());
        _world.Time.Advance(TimeSpan.FromMilliseconds(500));
        var second = Assert.Single(Taken());

        Assert.Contains("CUSTOMER_DELETED", first.Body, StringComparison.Ordinal);
        Assert.Contains("CUSTOMER_CREATED", second.Body, StringComparison.Ordinal);
        Assert.Equal(1, Figure("reordered"));
    }

    [Fact]
    public void Late_ones_wait_for_their_time()
    {
        Send(new HookSettings { Address = Hub, DelayMs = 3000 });
        _world.Add(1);

        Assert.Empty(Taken());
        Assert.Equal(_world.Time.GetUtcNow().AddSeconds(3), _world.Simulator.NextDue);
    }

    [Fact]
    public void Settings_without_sense_are_refused() => Assert.Throws<ImpossibleException>(
        () => Send(new HookSettings { Address = Hub, Lost = 1.5 }));

    private void Send(HookSettings settings) => _world.Simulator.SetHooks("north", settings);

    private IReadOnlyList<Hook> Taken() => _world.Simulator.TakeDue(_world.Time.GetUtcNow());

    private int Figure(string name) => _world.Simulator.See("hooks")[name]!.GetValue<int>();
}
