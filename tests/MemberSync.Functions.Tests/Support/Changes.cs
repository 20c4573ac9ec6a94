namespace MemberSync.Functions.Tests.Support;

/// <summary>Canonical changes as a gym system sends them, each on one line.</summary>
internal static class Changes
{
    /// <summary>What the gym system tells of a member at a minute after its first change: the fields as JSON.</summary>
    public static string Told(string id, int minute, string fields, string type = "member.updated") => $$"""
        { "eventId": "event-{{id}}-{{minute}}", "type": "{{type}}", "occurredAt": "2026-04-01T08:{{minute:D2}}:00Z",
          "member": { "id": "{{id}}"{{(fields.Length == 0 ? "" : $", {fields}")}} } }
        """;

    /// <summary>A complete member, but for the e-mail address if so wished.</summary>
    public static string Member(string id, string? eventId = null, string firstName = "Ines", bool email = true)
    {
        var address = email ? $"\"{id}@example.org\"" : "null";
        return $$"""
            { "eventId": "{{eventId ?? $"event-{id}"}}", "type": "member.updated", "occurredAt": "2026-04-01T08:00:00Z",
              "member": { "id": "{{id}}", "firstName": "{{firstName}}", "lastName": "Maurer", "gender": "female",
                "dateOfBirth": "1991-04-17", "email": {{address}} } }
            """.ReplaceLineEndings(" ");
    }
}
