using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace MemberSync.Storage.Azure.Connecting;

/// <summary>
/// Signs requests to the table service,
/// <see href="https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key"/>. The date is the
/// store's own as far as it is known, since the service refuses one that is 15 minutes off.
/// </summary>
internal sealed class SharedKeyLitePolicy(AccountKey key, StoreTime time) : HttpPipelineSynchronousPolicy
{
    private readonly byte[] _secret = Convert.FromBase64String(key.Key);

    public override void OnSendingRequest(HttpMessage message)
    {
        var date = time.Guess().ToString("R", CultureInfo.InvariantCulture);
        var signed = $"{date}\n/{key.Account}{message.Request.Uri.ToUri().AbsolutePath}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(signed)));
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {key.Account}:{signature}");
    }
}
