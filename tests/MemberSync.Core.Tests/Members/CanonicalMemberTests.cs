using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Core.Members;
using Xunit;

namespace MemberSync.Core.Tests.Members;

public sealed class CanonicalMemberTests
{
    private const string Full = """
        {"id":"gb-1","firstName":"Ines","lastName":"Maurer","gender":"nonBinary","dateOfBirth":"1991-04-17",
        "email":"ines@example.org","phone":"\u002B41790000001","photoUrl":"https://photos.example/1.jpg",
        "address":{"street":"Seeweg","number":"4","zip":"8002","city":"Zuerich","country":"CH"},"status":"active",
        "tags":["#A","B"],"cards":["0x1"],"optIns":["egym"],
        "contract":{"number":"C-1","type":"PREMIUM","activityGroup":"Fitness","start":"2026-04-01","end":"2027-03-31","state":"frozen"}}
        """;

    [Fact]
    public void Member_is_written_as_changes_tell_it()
    {
        var written = CanonicalMember.Write(Read(Full));

        Assert.Equal(Full.ReplaceLineEndings(""), written.ToJsonString());
    }

    [Fact]
    public void Every_path_leads_somewhere_and_every_field_has_a_path()
    {
        var written = CanonicalMember.Write(Read(Full));

        var paths = written.SelectMany(field => field.Value is JsonObject part
            ? part.Select(inner => $"{field.Key}.{inner.Key}").Prepend(field.Key)
            : [field.Key]);

        Assert.Equal(CanonicalMember.Paths.Order(), paths.Order());
    }

    private static Member Read(string member)
    {
        var change = $$"""{"eventId":"e","type":"member.updated","occurredAt":"2026-04-01T09:00:00Z","member":{{member}}}""";
        return Assert.IsType<ChangeReading.Taken>(ChangeReader.Read(JsonElement.Parse(change))).Change.Told;
    }
}
