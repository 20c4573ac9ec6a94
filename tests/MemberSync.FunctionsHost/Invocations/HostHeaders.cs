using System.Net.Http.Headers;

namespace MemberSync.FunctionsHost.Invocations;

/// <summary>What the host says of itself in every request to its handler.</summary>
internal static class HostHeaders
{
    public const string Version = "4.1037.0.0";
    public const string VersionName = "X-Azure-Functions-HostVersion";
    public const string InvocationIdName = "X-Azure-Functions-InvocationId";
    public const string Product = "Azure-Functions-Host";

    /// <summary>Adds; what a client had sent under the same names stays beside it.</summary>
    public static void AddTo(HttpRequestHeaders headers, Guid invocationId)
    {
        headers.UserAgent.Add(new ProductInfoHeaderValue(Product, Version));
        headers.Add(VersionName, Version);
        headers.Add(InvocationIdName, invocationId.ToString());
    }
}
