using MemberSync.Sources.Tests.Support;
using Xunit;

namespace MemberSync.Sources.Tests.Mapping;

public sealed class MappingTests
{
    private const string Head = """
        "eventId": "id", "type": { "value": "member.updated" }, "occurredAt": "at"
        """;

    private const string Event = "{\"eventId\":\"front-desk:7\",\"type\":\"member.updated\",\"occurredAt\":\"2026-04-01T08:00:00Z\",\"member\":";

    [Theory]
    [InlineData(""" "firstName": "who.first" """, """ "who": { "first": " Ines " } """, "\"firstName\":\"Ines\"")]
    [InlineData(""" "firstName": "who.first" """, """ "who": { } """, "")]
    [InlineData(""" "firstName": "who.first" """, """ "who": null """, "\"firstName\":null")]
    [InlineData(""" "firstName": "who[1].first" """, """ "who": [0, { "first": "Ines" }] """, "\"firstName\":\"Ines\"")]
    [InlineData(""" "firstName": "[\"a.b\"].c" """, """ "a.b": { "c": "Ines" } """, "\"firstName\":\"Ines\"")]
    [InlineData(""" "phone": { "from": ["mobile", "home"] } """, """ "mobile": null, "home": "044" """, "\"phone\":\"044\"")]
    [InlineData(""" "phone": { "from": ["mobile", "home"] } """, """ "mobile": null """, "\"phone\":null")]
    [InlineData(""" "phone": { "join": ["cc", "nr"], "with": "" } """, """ "cc": "+41", "nr": 790 """, "\"phone\":\"+41790\"")]
    [InlineData(""" "lastName": { "join": ["a", "b", "c"] } """, """ "a": "von", "b": "", "c": "Matt" """, "\"lastName\":\"von Matt\"")]
    [InlineData(""" "status": { "value": "active" } """, "", "\"status\":\"active\"")]
    [InlineData(""" "photoUrl": { "value": null } """, "", "\"photoUrl\":null")]
    [InlineData(""" "gender": { "from": "sex", "map": { "W": "female" } } """, """ "sex": "w" """, "\"gender\":\"female\"")]
    [InlineData(""" "gender": { "from": "sex", "map": { "-": null } } """, """ "sex": "-" """, "\"gender\":null")]
    [InlineData(""" "status": { "from": "on", "map": { "true": "active" }, "otherwise": "inactive" } """, """ "on": false """, "\"status\":\"inactive\"")]
    [InlineData(""" "dateOfBirth": { "from": "born", "format": "d.M.yyyy" } """, """ "born": "7.4.1991" """, "\"dateOfBirth\":\"1991-04-07\"")]
    [InlineData(""" "dateOfBirth": "born" """, """ "born": "1991-04-17T00:00:00+02:00" """, "\"dateOfBirth\":\"1991-04-17\"")]
    [InlineData(""" "dateOfBirth": { "from": "born", "timeZone": "Europe/Zurich" } """, """ "born": "1991-04-16T22:00:00Z" """, "\"dateOfBirth\":\"1991-04-17\"")]
    [InlineData(""" "tags": { "from": "t", "each": "name", "map": { "new": "#NewJoiner" }, "otherwise": null } """, """ "t": [{ "name": "new" }, { "name": "x" }, { }] """, "\"tags\":[\"#NewJoiner\"]")]
    [InlineData(""" "cards": { "from": "c", "split": ";" } """, """ "c": "0x1; 0x2;" """, "\"cards\":[\"0x1\",\"0x2\"]")]
    [InlineData(""" "cards": "c" """, """ "c": null """, "\"cards\":[]")]
    public void Field_is_read_as_its_rule_says(string rule, string content, string told)
    {
        var more = content.Trim().Length == 0 ? "" : $", {content}";

        var read = Read($$"""{ {{Head}}, "member": { "id": "id", {{rule}} } }""", $$"""{ "id": 7, "at": "2026-04-01T08:00:00Z"{{more}} }""");

        Assert.Equal(Event + "{\"id\":\"7\"" + (told.Length == 0 ? "" : $",{told}") + "}}", read);
    }

    [Theory]
    [InlineData("""{ "c": { "no": "C-1", "from": "2026-04-01" } }""", "{\"number\":\"C-1\",\"type\":null,\"activityGroup\":null,\"start\":\"2026-04-01\",\"end\":null,\"state\":\"active\"}")]
    [InlineData("""{ "c": null }""", "null")]
    [InlineData("""{ "d": 1 }""", null)]
    public void Contract_of_nothing_but_constants_is_none(string content, string? contract)
    {
        var mapping = $$"""
            { {{Head}}, "member": { "id": "id", "contract": { "number": "c.no", "start": "c.from", "state": { "value": "active" } } } }
            """;

        var read = Read(mapping, $$"""{ "id": 7, "at": "2026-04-01T08:00:00Z", {{content.Trim()[1..]}}""");

        Assert.Equal(Event + "{\"id\":\"7\"" + (contract is null ? "" : $",\"contract\":{contract}") + "}}", read);
    }

    [Theory]
    [InlineData(""" "occurredAt": { "from": "at", "format": "unix" } """, "1775030400", "2026-04-01T08:00:00Z")]
    [InlineData(""" "occurredAt": { "from": "at", "format": "unixMilliseconds" } """, "1775030400250", "2026-04-01T08:00:00.25Z")]
    [InlineData(""" "occurredAt": { "from": "at", "timeZone": "Europe/Zurich" } """, "\"2026-04-01T10:00:00\"", "2026-04-01T08:00:00Z")]
    [InlineData(""" "occurredAt": { "from": "at", "format": "dd.MM.yyyy HH:mm", "timeZone": "Europe/Zurich" } """, "\"01.04.2026 10:00\"", "2026-04-01T08:00:00Z")]
    [InlineData(""" "occurredAt": { "from": "at", "format": "yyyyMMddHHmmsszzz" } """, "\"20260401100000+02:00\"", "2026-04-01T08:00:00Z")]
    [InlineData(""" "events": "$" """, "0", "2026-04-01T09:00:00Z")]
    public void Time_is_the_events_own_or_when_it_arrives(string rule, string at, string told)
    {
        var mapping = $$"""{ "eventId": "id", "type": { "value": "member.updated" }, {{rule}}, "member": { "id": "id" } }""";

        var read = Read(mapping, $$"""{ "id": 7, "at": {{at}} }""");

        Assert.Contains($"\"occurredAt\":\"{told}\"", read, StringComparison.Ordinal);
    }

    [Fact]
    public void List_of_events_is_read_whole_and_ids_of_the_body_are_numbered()
    {
        const string Mapping = """
            { "events": "data.items", "eventId": "$.batch", "occurredAt": "$.at",
              "type": { "from": "what", "map": { "new": "member.created", "gone": "member.deleted", "ping": null } },
              "member": { "id": "nr", "email": "mail" } }
            """;

        var read = Read(Mapping, """
            { "batch": "b1", "at": "2026-04-01T08:00:00Z", "data": { "items": [
              { "what": "new", "nr": 1, "mail": "a@example.org" }, { "what": "ping", "nr": { } }, { "what": "gone", "nr": 2 } ] } }
            """);

        Assert.Equal(
            """
            {"eventId":"front-desk:b1","type":"member.created","occurredAt":"2026-04-01T08:00:00Z","member":{"id":"1","email":"a@example.org"}}
            nothing: ping
            {"eventId":"front-desk:b1#3","type":"member.deleted","occurredAt":"2026-04-01T08:00:00Z","member":{"id":"2"}}
            """,
            read);
    }

    [Fact]
    public void Events_without_ids_are_told_apart_by_their_content()
    {
        const string Mapping = """{ "type": { "value": "member.updated" }, "occurredAt": "at", "member": { "id": "nr" } }""";

        var first = Read(Mapping, """{ "nr": 1, "at": "2026-04-01T08:00:00Z" }""");
        var again = Read(Mapping, """{ "nr": 1, "at": "2026-04-01T08:00:00Z" }""");
        var other = Read(Mapping, """{ "nr": 1, "at": "2026-04-01T08:00:01Z" }""");

        Assert.Equal(first, again);
        Assert.NotEqual(first.Split(',')[0], other.Split(',')[0]);
    }

    [Fact]
    public void Classes_and_bookings_are_mapped_as_members_are()
    {
        const string Mapping = """
            { "eventId": "id", "occurredAt": "at",
              "type": { "from": "what", "map": { "course": "class.created", "seat": "booking.created" } },
              "class": { "id": "course.id", "title": "course.name", "start": { "from": "course.from", "timeZone": "Europe/Zurich" } },
              "booking": { "class": "course.id", "member": "who", "seat": "seat" } }
            """;
        var setup = Setups.Of("json", Mapping, ("memberPrefix", "gb-"));

        var course = Reads.Of(setup, """
            { "id": 1, "at": "2026-04-01T08:00:00Z", "what": "course", "course": { "id": 17, "name": "Ride", "from": "2026-04-02T18:00" } }
            """);
        var seat = Reads.Of(setup, """
            { "id": 2, "at": "2026-04-01T08:00:00Z", "what": "seat", "course": { "id": 17 }, "who": 5, "seat": 12 }
            """);

        Assert.EndsWith("\"class\":{\"id\":\"gb-17\",\"title\":\"Ride\",\"start\":\"2026-04-02T16:00:00Z\"}}", course, StringComparison.Ordinal);
        Assert.EndsWith("\"booking\":{\"class\":\"gb-17\",\"member\":\"gb-5\",\"seat\":\"12\"}}", seat, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "at": "2026-04-01T08:00:00Z" }""", "fault: eventId: is missing (read from id)")]
    [InlineData("""{ "id": "", "at": "yesterday" }""", "fault: eventId: is missing (read from id)")]
    [InlineData("""{ "id": 7, "at": "2026-04-01T08:00" }""", "fault: occurredAt: '2026-04-01T08:00' is no time with an offset; give its format, and its timeZone where it has no offset (read from at)")]
    [InlineData("""{ "id": 7, "at": "2026-04-01T08:00:00Z", "sex": "X" }""", "fault: member.gender: 'X' is not in its map; add the word, or what otherwise to take (read from sex)")]
    [InlineData("""{ "id": 7, "at": "2026-04-01T08:00:00Z", "mail": ["a", "b"] }""", "fault: member.email: holds 2 values; name one of them, such as with [0] (read from mail)")]
    [InlineData("""{ "id": 7, "at": "2026-04-01T08:00:00Z", "mail": { "work": "a" } }""", "fault: member.email: holds an object; name a field of it, or with a list of objects what each is to give (read from mail)")]
    [InlineData("""{ "id": 7, "at": "2026-04-01T08:00:00Z", "born": "31.2.90" }""", "fault: member.dateOfBirth: '31.2.90' is not written as dd.MM.yyyy (read from born)")]
    [InlineData("""{ "id": 7, "at": "2026-04-01T08:00:00Z", "town": { "country": "Schweiz" } }""", "fault: member.address.country: 'Schweiz' is not a country; write its two letters, such as CH (read from town.country)")]
    [InlineData("""{ "id": 7, "at": "2026-04-01T08:00:00Z", "mail": "\ud800" }""", "fault: the body has text that is not valid Unicode")]
    [InlineData("\"text\"", "fault: eventId: is missing (read from id)")]
    public void What_cannot_be_read_is_named_with_its_place(string body, string fault)
    {
        const string Mapping = $$"""
            { {{Head}}, "member": { "id": "id", "email": "mail", "gender": { "from": "sex", "map": { "W": "female" } },
              "dateOfBirth": { "from": "born", "format": "dd.MM.yyyy" }, "address": { "country": "town.country" } } }
            """;

        Assert.Equal(fault, Read(Mapping, body).Split('\n')[0]);
    }

    [Theory]
    [InlineData("""{ "id": 7, "at": "2026-04-01T08:00:00Z" }""")]
    [InlineData("""{ "id": 7, "at": "2026-04-01T08:00:00Z", "what": null }""")]
    [InlineData("""{ "id": 7, "at": "2026-04-01T08:00:00Z", "what": " " }""")]
    public void Event_without_a_type_is_a_fault_and_not_silence(string body)
    {
        const string Mapping = """
            { "eventId": "id", "occurredAt": "at", "type": { "from": "what", "map": { }, "otherwise": null }, "member": { "id": "id" } }
            """;

        Assert.Equal("fault: type: is missing, so that nobody knows what has happened (read from what)", Read(Mapping, body));
    }

    [Fact]
    public void Content_of_an_event_is_told_apart_by_time_and_type_beside_it()
    {
        const string Mapping = """
            { "events": "who", "type": { "from": "$.what" }, "occurredAt": "$.at", "member": { "id": "nr" } }
            """;

        string[] bodies =
        [
            """{ "what": "member.updated", "at": "2026-04-01T08:00:00Z", "who": [{ "nr": 1 }] }""",
            """{ "what": "member.updated", "at": "2026-04-01T08:00:01Z", "who": [{ "nr": 1 }] }""",
            """{ "what": "member.deleted", "at": "2026-04-01T08:00:00Z", "who": [{ "nr": 1 }] }""",
        ];

        Assert.Distinct(bodies.Select(body => Read(Mapping, body).Split(',')[0]));
    }

    [Fact]
    public void Event_from_which_nothing_follows_needs_no_id()
    {
        const string Mapping = """
            { "eventId": "id", "occurredAt": "at", "type": { "from": "what", "map": { "ping": null } }, "member": { "id": "who" } }
            """;

        Assert.Equal("nothing: ping", Read(Mapping, """{ "what": "ping" }"""));
    }

    [Fact]
    public void More_events_than_one_webhook_may_tell_are_refused()
    {
        var body = $"[{string.Join(',', Enumerable.Range(1, 501).Select(_ => "0"))}]";

        Assert.StartsWith("fault: events: 501 are too many", Read($$"""{ {{Head}}, "member": { "id": "id" } }""", body), StringComparison.Ordinal);
    }

    [Fact]
    public void Type_that_the_map_does_not_know_is_a_fault_and_not_silence()
    {
        const string Mapping = """
            { "eventId": "id", "occurredAt": "at", "type": { "from": "what", "map": { "new": "member.created" } }, "member": { "id": "id" } }
            """;

        var read = Read(Mapping, """{ "id": 7, "at": "2026-04-01T08:00:00Z", "what": "changed" }""");

        Assert.Equal("fault: type: 'changed' is not in its map; add the word, or what otherwise to take (read from what)", read);
    }

    [Fact]
    public void Type_without_a_part_of_the_mapping_is_a_fault()
    {
        const string Mapping = """
            { "eventId": "id", "occurredAt": "at", "type": { "value": "class.created" }, "member": { "id": "id" } }
            """;

        var read = Read(Mapping, """{ "id": 7, "at": "2026-04-01T08:00:00Z" }""");

        Assert.Equal("fault: type: the change is about a class, and the mapping has no 'class' (read from a constant)", read);
    }

    private static string Read(string mapping, string body) => Reads.Of(Setups.Of("json", mapping), body);
}
