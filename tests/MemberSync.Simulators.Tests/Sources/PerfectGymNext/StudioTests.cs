using System.Text.Json;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Sources.Editing;
using MemberSync.Simulators.Sources.PerfectGymNext;

namespace MemberSync.Simulators.Tests.Sources.PerfectGymNext;

public sealed class StudioTests
{
    private readonly StudioWorld _world = new();

    [Theory]
    [InlineData("")]
    [InlineData("guess")]
    public void Wrong_key_is_refused_and_counts_against_no_limit(string key)
    {
        var refused = _world.Get("/v1/customers", key: key);

        Assert.Equal(401, refused.Status);
        Assert.Equal(0, _world.Simulator.See("calls")["total"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("/v1/customers/none", "", 400)]
    [InlineData("/v1/customers/1001", "?photo=true", 400)]
    [InlineData("/v1/customers/1009", "", 404)]
    [InlineData("/v1/customers/1009/contracts", "", 404)]
    [InlineData("/v1/customers", "?sliceSize=51", 400)]
    [InlineData("/v1/customers", "?sliceSize=0", 400)]
    [InlineData("/v1/customers", "?page=1", 400)]
    [InlineData("/v2/customers", "", 404)]
    public void Anything_undocumented_is_refused(string path, string query, int status)
    {
        _world.Add(1);

        Assert.Equal(status, _world.Get(path, query).Status);
    }

    [Fact]
    public void Operation_that_the_key_may_not_make_is_refused()
    {
        var world = new StudioWorld(
            definition: StudioWorld.Definition with { Forbidden = [PerfectGymNextAction.ListContracts] });
        world.Add(1);

        Assert.Equal(403, world.Get("/v1/customers/1001/contracts").Status);
        Assert.Equal(200, world.Get("/v1/customers/1001").Status);
    }

    [Fact]
    public void Limit_holds_for_each_operation_and_any_60_s()
    {
        var world = new StudioWorld(new PerfectGymNextOptions { CallsPerMinute = 2 });
        var statuses = Enumerable.Range(0, 3).Select(_ => world.Get("/v1/customers").Status).ToList();

        world.Time.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal([200, 200, 429], statuses);
        Assert.Equal(200, world.Get("/v1/customers").Status);
        Assert.Equal(404, world.Get("/v1/customers/5").Status);
        Assert.Equal(1, world.Simulator.See("calls")["rejectedForRate"]!.GetValue<int>());
    }

    [Fact]
    public void Nobody_is_passed_over_when_people_come_and_go_between_slices()
    {
        _world.Add(5);
        var first = _world.Read("/v1/customers", "?sliceSize=2");

        _world.Edit("delete", """{"customerId":1001}""");
        _world.Add(1);
        var rest = _world.Read("/v1/customers", $"?sliceSize=50&offset={first["offset"]}");

        Assert.Equal([1001, 1002], StudioWorld.IdsOf(first));
        Assert.Equal([1003, 1004, 1005, 1006], StudioWorld.IdsOf(rest));
        Assert.True(first["hasNext"]!.GetValue<bool>());
        Assert.False(rest["hasNext"]!.GetValue<bool>());
    }

    [Fact]
    public void Link_of_the_photograph_is_told_under_its_name_and_ends_after_15_minutes()
    {
        var world = new StudioWorld(definition: StudioWorld.Definition with { PhotoField = "picture" });
        world.Add(1);

        var link = world.Read("/v1/customers/1001")["picture"]!.GetValue<string>();

        Assert.EndsWith($"?expires={world.Time.GetUtcNow().AddMinutes(15).ToUnixTimeSeconds()}", link, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("change", """{"customerId":1009,"changes":{}}""")]
    [InlineData("change", """{"customerId":1001}""")]
    [InlineData("change", """{"customerId":1001,"changes":{"gender":"OTHER"}}""")]
    [InlineData("change", """{"customerId":1001,"changes":{"id":7}}""")]
    [InlineData("delete", """{"customerId":1009}""")]
    [InlineData("change-contract", """{"customerId":1001,"contractId":5,"changes":{}}""")]
    [InlineData("dance", "{}")]
    public void Edit_that_cannot_be_is_refused(string what, string body)
    {
        _world.Add(1);

        Assert.Throws<ImpossibleException>(() => _world.Edit(what, body));
    }

    [Fact]
    public void Misspelt_field_is_refused()
    {
        _world.Add(1);

        Assert.Throws<JsonException>(() => _world.Edit("change", """{"customerId":1001,"changes":{"emial":"a@x.org"}}"""));
    }

    [Fact]
    public void Many_people_are_the_same_for_the_same_seed()
    {
        var other = new StudioWorld();

        _world.Edit("add-many", """{"count":20,"seed":7}""");
        other.Edit("add-many", """{"count":20,"seed":7}""");

        Assert.Equal(20, _world.Simulator.See("accounts").AsArray().Count);
        Assert.Equal(_world.Simulator.See("accounts").ToJsonString(), other.Simulator.See("accounts").ToJsonString());
        Assert.Single(_world.Read("/v1/customers/1001/contracts").AsArray());
    }

    [Fact]
    public void Fault_strikes_the_operation_that_it_is_set_for()
    {
        _world.Add(1);
        _world.Simulator.SetFaults("north", new FaultRule { Kind = FaultKind.ServerError, Action = "GetCustomer", Times = 1 });

        Assert.Equal(200, _world.Get("/v1/customers").Status);
        Assert.Equal(500, _world.Get("/v1/customers/1001").Status);
        Assert.Equal(200, _world.Get("/v1/customers/1001").Status);
    }
}
