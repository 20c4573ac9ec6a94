using MemberSync.Sources.Tests.Support;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Sources.Tests.Json;

public sealed class JsonKindTests
{
    [Fact]
    public void Source_without_a_mapping_is_told_what_to_write() => Assert.Equal(
        ["mapping: is missing; write how this system's JSON becomes members, as docs/sources.md shows"],
        Setups.Kind("json").Faults(Setups.Of("json")).AsEnumerable());

    [Fact]
    public void Every_fault_of_a_mapping_is_named_with_what_to_write()
    {
        const string Mapping = """
            { "events": "a..b", "typ": "x", "eventId": 5, "occurredAt": { "from": "at", "format": "q", "timeZone": "Europe/Zurch" },
              "type": { "from": "what", "map": { "new": "member.new", "old": 5 } },
              "member": { "frstName": "a", "lastName": { "from": "a", "join": ["b"] }, "email": { "from": "mail", "split": ";" },
                "gender": { "from": ".sex", "otherwise": "female" }, "phone": { "value": { } }, "tags": { "each": "[x]" },
                "address": "town", "contract": { "begin": "c" }, "status": { "form": "s" } },
              "booking": { "class": "c" } }
            """;

        var faults = Setups.Kind("json").Faults(Setups.Of("json", Mapping, ("prefix", "x")));

        Approved.Matches(string.Join('\n', faults));
    }

    [Fact]
    public void Type_of_change_that_is_not_known_is_a_fault_of_the_mapping()
    {
        const string Mapping = """{ "eventId": "id", "type": { "from": "t", "map": { "x": "member.new" } }, "member": { "id": "id" } }""";

        var fault = Assert.Single(Setups.Kind("json").Faults(Setups.Of("json", Mapping)));

        Assert.StartsWith("mapping.type: 'member.new' is not known; known are booking.cancelled, ", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "type": { "value": "member.updated" }, "member": { "id": "id" } }""", "mapping.eventId: is missing.")]
    [InlineData("""{ "eventId": "id", "member": { "id": "id" } }""", "mapping.type: is missing;")]
    [InlineData("""{ "eventId": "id", "type": { "value": "member.updated" } }""", "mapping.member: is missing;")]
    [InlineData("""{ "eventId": "id", "type": { "value": "member.updated" }, "member": { "email": "m" } }""", "mapping.member.id: is missing;")]
    [InlineData("""{ "eventId": "\ud800" }""", "mapping: is not JSON in valid Unicode")]
    public void What_a_mapping_cannot_be_without_is_named(string mapping, string fault)
    {
        var found = Assert.Single(Setups.Kind("json").Faults(Setups.Of("json", mapping)));

        Assert.StartsWith(fault, found, StringComparison.Ordinal);
    }
}
