using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace MemberSync.Secrets.Tests.Vault;

/// <summary>Answers in the shapes of the service.</summary>
internal static class VaultReply
{
    public const string Tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";

    public static HttpResponseMessage Challenge(string resource)
    {
        var reply = Error(
            HttpStatusCode.Unauthorized, "Unauthorized", "AKV10000: Request is missing a Bearer or PoP token.");
        reply.Headers.TryAddWithoutValidation(
            "WWW-Authenticate",
            $"Bearer authorization=\"https://login.windows.net/{Tenant}\", resource=\"{resource}\"");
        return reply;
    }

    public static HttpResponseMessage Error(HttpStatusCode status, string code, string message, string? inner = null)
    {
        var error = new JsonObject { ["code"] = code, ["message"] = message };
        if (inner is not null)
        {
            error["innererror"] = new JsonObject { ["code"] = inner };
        }

        return Json(status, new JsonObject { ["error"] = error });
    }

    public static HttpResponseMessage Secret(Uri id, string? value, string? contentType)
    {
        var bundle = Bundle(id);
        bundle["contentType"] = contentType;
        if (value is not null)
        {
            bundle["value"] = value;
        }

        return Json(HttpStatusCode.OK, bundle);
    }

    public static HttpResponseMessage Deleted(Uri id, string name)
    {
        var bundle = Bundle(id);
        bundle["recoveryId"] = $"https://{id.Host}/deletedsecrets/{name}";
        bundle["deletedDate"] = 1775044800;
        bundle["scheduledPurgeDate"] = 1782820800;
        return Json(HttpStatusCode.OK, bundle);
    }

    public static HttpResponseMessage Text(HttpStatusCode status, string text) => new(status)
    {
        Content = new StringContent(text, Encoding.UTF8, "text/html"),
    };

    private static JsonObject Bundle(Uri id) => new()
    {
        ["id"] = id.ToString(),
        ["attributes"] = new JsonObject
        {
            ["enabled"] = true,
            ["created"] = 1775044800,
            ["updated"] = 1775044800,
            ["recoveryLevel"] = "Recoverable+Purgeable",
            ["recoverableDays"] = 90,
        },
    };

    private static HttpResponseMessage Json(HttpStatusCode status, JsonObject body) => new(status)
    {
        Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
    };
}
