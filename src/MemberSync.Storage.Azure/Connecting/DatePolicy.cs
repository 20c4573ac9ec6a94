using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace MemberSync.Storage.Azure.Connecting;

/// <summary>Tells <see cref="StoreTime"/> the date of every answer.</summary>
internal sealed class DatePolicy(StoreTime time) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message) =>
        message.SetProperty(nameof(DatePolicy), time.GetTimestamp());

    public override void OnReceivedResponse(HttpMessage message)
    {
        if (message.TryGetProperty(nameof(DatePolicy), out var sent)
            && message.Response.Headers.TryGetValue("Date", out var text)
            && DateTimeOffset.TryParseExact(
                text, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            time.Observe((long)sent!, time.GetTimestamp(), date);
        }
    }
}
