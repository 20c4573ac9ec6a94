namespace MemberSync.Core.Tests.Members;

/// <summary>Changes that are not taken, each with what is wrong with it.</summary>
internal static class FaultyChanges
{
    public static IEnumerable<(string What, string Json)> All =>
    [
        ("not an object", "[1]"),
        ("nothing told", "{}"),
        ("nulls", """{ "eventId": null, "type": null, "occurredAt": null, "member": null }"""),
        ("several faults at once", """
            { "eventId": 7, "type": "member.upserted", "occurredAt": "2026-04-01", "extra": 1,
              "member": { "fistName": "Ines", "dateOfBirth": "1991-02-30", "email": [], "tags": "a" } }
            """),
        ("member is a text", Change("member.updated", "2026-04-01T09:00:00Z", "\"gb-1\"")),
        ("booking", """{ "eventId": "1", "type": "booking.created", "booking": {} }"""),
        ("class", """{ "eventId": "1", "type": "class.cancelled", "class": {} }"""),
        ("class that ends first",
            """{ "eventId": "1", "type": "class.created", "occurredAt": "2026-04-01T09:00:00Z", "class": { "id": "c", "title": null, "start": "2026-04-01T09:00:00Z", "end": "2026-04-01T08:00:00Z", "location": " " } }"""),
        ("class with a member",
            """{ "eventId": "1", "type": "class.updated", "occurredAt": "2026-04-01T09:00:00Z", "class": { "id": "c", "start": "noon" }, "member": { "id": "m" } }"""),
        ("member with a booking", """{ "eventId": "1", "type": "member.updated", "occurredAt": "2026-04-01T09:00:00Z", "member": { "id": "m" }, "booking": {} }"""),
        .. Times(),
        .. Fields(),
        ("card event without a card", Change("card.assigned", "2026-04-01T09:00:00Z", """{ "id": "m" }""")),
        ("card event with a faulty card",
            Change("card.removed", "2026-04-01T09:00:00Z", """{ "id": "m", "cards": [1] }""")),
        ("contract event without the contract", Change("contract.ended", "2026-04-01T09:00:00Z", """{ "id": "m" }""")),
    ];

    private static IEnumerable<(string What, string Json)> Times() =>
        from time in new[]
        {
            "2026-04-01T09:00:00", "2026-02-30T09:00:00Z", "2026-04-01T25:00:00Z", "1999-12-31T23:59:59Z",
            "2101-01-01T00:00:00Z", "1 April 2026", "2026-04-01T09:00:00+25:00", "2026-04-01T09:00:00.1234567890Z",
        }
        select ($"time {time}", Change("member.updated", time, """{ "id": "m" }"""));

    private static IEnumerable<(string What, string Json)> Fields() =>
        from field in new[]
        {
            """ "ID": "m" """,
            """ "firstName": "a", "firstName": "b" """,
            """ "firstName": "a\u0000b" """,
            """ "firstName": "\ud800" """,
            """ "\ud800": 1 """,
            """ "gender": "f" """,
            """ "gender": "0" """,
            """ "gender": 1 """,
            """ "dateOfBirth": "17.04.1991" """,
            """ "status": "gone" """,
            """ "photoUrl": "ftp://example.org/1.jpg" """,
            """ "address": { "country": "CHE", "countryCode": "CH" } """,
            """ "contract": { "start": "2026-04-02", "end": "2026-04-01", "state": "closed" } """,
            """ "tags": ["a", 2, null] """,
            $$""" "firstName": "{{Long(201)}}", "email": "{{Long(321)}}", "photoUrl": "https://{{Long(2000)}}" """,
            $$""" "tags": ["{{Long(101)}}"], "cards": ["{{Long(65)}}"] """,
            $$""" "tags": [{{Many(101)}}], "cards": [{{Many(51)}}] """,
        }
        select (
            field.Trim() is { Length: > 60 } shown ? $"{shown[..60]}…" : field.Trim(),
            Change("member.updated", "2026-04-01T09:00:00Z", $$"""{ "id": "m", {{field}} }"""));

    private static string Long(int length) => new('x', length);

    private static string Many(int count) => string.Join(',', Enumerable.Range(0, count).Select(i => $"\"{i}\""));

    private static string Change(string type, string occurredAt, string member) =>
        $$"""{ "eventId": "1", "type": "{{type}}", "occurredAt": "{{occurredAt}}", "member": {{member}} }""";
}
