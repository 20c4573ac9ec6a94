using System.Text;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;
using MemberSync.Engine.Rows;
using Xunit;

namespace MemberSync.Engine.Tests.Sources;

public sealed class UnreadWebhookTests
{
    private const string Stored = """{"club":"north","source":"desk","prefix":"gb-","body":"e30="}""";

    [Fact]
    public void Webhook_that_was_set_aside_stays_readable()
    {
        var kept = JsonSerializer.Deserialize(Stored, RowJson.Default.UnreadWebhook)!;

        Assert.Equal("{}", Encoding.UTF8.GetString(kept.Body));
        Assert.Equal((ClubId.Parse("north"), SourceId.Parse("desk"), "gb-"), (kept.Club, kept.Source, kept.Prefix));
        Assert.Equal(Stored, JsonSerializer.Serialize(kept, RowJson.Default.UnreadWebhook));
    }
}
