using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using MemberSync.Core.Members;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Core.Tests.Members;

public sealed class ChangeReaderTests
{
    private const string Full = """
        { "eventId": "9b2e", "type": "member.updated", "occurredAt": "2026-04-01T11:00:00.25+02:00",
          "member": { "id": "gb-104422", "firstName": " Ines ", "lastName": "Maurer", "gender": "NONBINARY",
            "dateOfBirth": "1991-04-17", "email": "ines@example.org", "phone": "+41790000001", "photoUrl": null,
            "address": { "street": "Seeweg", "number": "4", "zip": "8002", "city": "Zuerich", "country": "ch" },
            "status": "active", "tags": ["#b", " #a", "#b", " "], "cards": ["0x04A1B2C3"], "optIns": ["eGym"],
            "contract": { "number": "C-1", "type": "PREMIUM", "activityGroup": "Fitness", "start": "2026-04-01",
              "end": "2027-03-31", "state": "pending" },
            "body": { "weightKg": 61.5, "heightCm": 170, "ftpWatts": 210, "restingHeartRate": null, "thresholdHeartRate": 165 } } }
        """;

    [Fact]
    public void Whole_change_is_taken_with_every_field()
    {
        var change = Taken(Full);

        Assert.Equal(("9b2e", ChangeType.MemberUpdated), (change.EventId, change.Type));
        Assert.Equal(new DateTimeOffset(2026, 4, 1, 9, 0, 0, 250, TimeSpan.Zero), change.OccurredAt);
        Assert.True(change.Fields.SetEquals(Enum.GetValues<MemberField>().Except([MemberField.Presence])));
        Assert.Equal(("gb-104422", "Ines"), (change.MemberId.ToString(), change.Told.FirstName));
        Assert.Equal((Gender.NonBinary, MemberStatus.Active), (change.Told.Gender, change.Told.Status));
        Assert.Equal(new DateOnly(1991, 4, 17), change.Told.DateOfBirth);
        Assert.Equal(new Address("Seeweg", "4", "8002", "Zuerich", "CH"), change.Told.Address);
        Assert.Equal(
            new Contract("C-1", "PREMIUM", "Fitness", new(2026, 4, 1), new(2027, 3, 31), ContractState.Pending),
            change.Told.Contract);
        Assert.Equal(new BodyFigures(61.5m, 170, 210, null, 165), change.Told.Body);
    }

    [Theory]
    [InlineData("\"weightKg\": \"61\"", "member.body.weightKg: write a number from 20 to 400, without quotes")]
    [InlineData("\"heightCm\": 1.7", "member.body.heightCm: write a number from 50 to 250, without quotes")]
    [InlineData("\"ftpWatts\": 210.5", "member.body.ftpWatts: write a whole number")]
    [InlineData("\"restingHeartRate\": 1e40", "member.body.restingHeartRate: write a number from 20 to 150, without quotes")]
    public void Figure_that_no_body_has_is_rejected(string figure, string fault)
    {
        var faults = Faults(Json("member.updated", $"\"body\": {{ {figure} }}"));

        Assert.Equal(fault, Assert.Single(faults));
    }

    [Fact]
    public void Lists_are_trimmed_sorted_and_without_doubles()
    {
        var told = Taken(Full).Told;

        Assert.Equal("#a #b", string.Join(' ', told.Tags));
        Assert.Equal("egym", string.Join(' ', told.OptIns));
    }

    [Fact]
    public void Absent_field_is_not_told_and_null_is_told_as_none()
    {
        var change = Taken(Json("member.updated", "\"email\": null, \"tags\": null, \"contract\": null"));

        Assert.True(change.Fields.SetEquals([MemberField.Email, MemberField.Tags, MemberField.Contract]));
        Assert.Null(change.Told.Email);
        Assert.Empty(change.Told.Tags);
    }

    [Fact]
    public void Time_in_nanoseconds_is_taken_to_the_tick()
    {
        var change = Taken(Full.Replace("00.25+02:00", "00.123456789Z", StringComparison.Ordinal));

        Assert.Equal(1_234_567, change.OccurredAt.Ticks % TimeSpan.TicksPerSecond);
    }

    [Fact]
    public void Blank_text_is_told_as_none() =>
        Assert.Null(Taken(Json("member.updated", "\"firstName\": \"  \"")).Told.FirstName);

    [Theory]
    [InlineData("contract.ended", ContractState.Ended)]
    [InlineData("contract.frozen", ContractState.Frozen)]
    [InlineData("contract.unfrozen", ContractState.Active)]
    [InlineData("contract.created", ContractState.Active)]
    [InlineData("member.updated", ContractState.Active)]
    public void Contract_state_follows_from_the_type_when_the_contract_does_not_tell_it(
        string type, ContractState state) =>
        Assert.Equal(state, Taken(Json(type, "\"contract\": { \"number\": \"1\" }")).Told.Contract!.State);

    [Fact]
    public void Contract_state_that_is_told_wins_over_the_type() =>
        Assert.Equal(
            ContractState.Frozen,
            Taken(Json("contract.ended", "\"contract\": { \"state\": \"frozen\" }")).Told.Contract!.State);

    [Fact]
    public void Field_that_the_caller_reads_is_known()
    {
        using var json = JsonDocument.Parse(Full.Insert(1, "\"club\": \"north\","));

        Assert.IsType<ChangeReading.Rejected>(ChangeReader.Read(json.RootElement));
        Assert.IsType<ChangeReading.Taken>(ChangeReader.Read(json.RootElement, "club"));
    }

    [Fact]
    public void Every_change_type_of_members_is_read_by_its_name()
    {
        foreach (var type in Enum.GetValues<ChangeType>().Where(type => !type.IsOfClass()))
        {
            var change = Taken(Json(ChangeTypes.Format(type), "\"cards\": [\"1\"], \"contract\": null"));

            Assert.Equal(type, change.Type);
        }
    }

    [Fact]
    public void Faults_say_what_was_found_and_what_to_write()
    {
        var text = new StringBuilder();
        foreach (var (what, json) in FaultyChanges.All)
        {
            text.Append(what).Append('\n').AppendJoin('\n', Faults(json).Select(fault => $"  {fault}")).Append("\n\n");
        }

        Approved.Matches(text.ToString());
    }

    [Fact]
    public void Faults_show_at_most_60_characters_of_what_was_sent()
    {
        var marked = new string('x', 5000);
        foreach (var name in MemberFieldNames)
        {
            var told = $"\"{name}\": \"{marked}\", \"{marked}\": 1, \"tags\": [\"{marked}\"]";

            var faults = Faults(Json("member.updated", told));

            Assert.NotEmpty(faults);
            Assert.DoesNotContain(faults, fault => fault.Contains(new string('x', 61), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Fault_list_ends_with_a_count_when_it_grows_long()
    {
        var told = string.Join(',', Enumerable.Range(0, 500).Select(i => $"\"unknown{i}\": 1"));

        var faults = Faults(Json("member.updated", told));

        Assert.Equal(101, faults.Length);
        Assert.Equal("and 400 more faults", faults[^1]);
    }

    private static ImmutableArray<string> MemberFieldNames { get; } =
        ["id", "firstName", "gender", "dateOfBirth", "email", "photoUrl", "status", "cards", "contract", "address"];

    private static MemberChange Taken(string text)
    {
        using var json = JsonDocument.Parse(text);
        return Assert.IsType<ChangeReading.Taken>(ChangeReader.Read(json.RootElement)).Change;
    }

    private static ImmutableArray<string> Faults(string text)
    {
        using var json = JsonDocument.Parse(text);
        return Assert.IsType<ChangeReading.Rejected>(ChangeReader.Read(json.RootElement)).Faults;
    }

    private static string Json(string type, string member) =>
        $$"""
        { "eventId": "1", "type": "{{type}}", "occurredAt": "2026-04-01T09:00:00Z",
          "member": { "id": "m", {{member}} } }
        """;
}
