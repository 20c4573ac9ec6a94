using System.Text.Json;
using MemberSync.Core.Members;
using Xunit;

namespace MemberSync.Core.Tests.Members;

public sealed class CanonicalChangeTests
{
    [Theory]
    [InlineData("""
        {"eventId":"e","type":"member.updated","occurredAt":"2026-04-01T09:00:00.123Z","member":{"id":"gb-1","firstName":"Ines",
        "dateOfBirth":null,"tags":["#A","B"],"body":{"weightKg":61.5,"heightCm":null,"ftpWatts":210,"restingHeartRate":null,"thresholdHeartRate":null}}}
        """)]
    [InlineData("""{"eventId":"e","type":"member.deleted","occurredAt":"2026-04-01T09:00:00Z","member":{"id":"gb-1"}}""")]
    [InlineData("""
        {"eventId":"e","type":"class.created","occurredAt":"2026-04-01T09:00:00Z","class":{"id":"ride-17","title":"Ride",
        "start":"2026-04-02T16:00:00Z","end":"2026-04-02T16:45:00Z","location":"Zurich","instructor":"Lea K."}}
        """)]
    [InlineData("""
        {"eventId":"e","type":"booking.created","occurredAt":"2026-04-01T09:00:00Z",
        "booking":{"class":"ride-17","member":"gb-1","seat":"12"}}
        """)]
    public void Change_is_written_as_it_was_read_and_no_more(string json)
    {
        var oneLine = json.ReplaceLineEndings("");

        var written = CanonicalChange.Write(Assert.IsType<ChangeReading.Taken>(ChangeReader.Read(JsonElement.Parse(json))).Change);

        Assert.Equal(oneLine, written.ToJsonString());
    }
}
