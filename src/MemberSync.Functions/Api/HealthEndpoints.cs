using MemberSync.Engine.Ports;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>Whether the service lives and reaches its store.</summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/health", GetAsync).NeedsNoKey();

    private static async Task<IResult> GetAsync(HttpContext http, IStore store, TimeProvider time)
    {
        using var expiry = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, http.RequestAborted);
        try
        {
            await store.ReadAsync("$health", "health", either.Token).AsTask().WaitAsync(either.Token);
        }
        catch (OperationCanceledException late) when (expiry.IsCancellationRequested)
        {
            throw new StoreUnavailableException("The store did not answer a look at its health.", late);
        }

        return TypedResults.Json(new HealthBody("ok", "ok", time.GetUtcNow()), ApiJson.Wire.HealthBody);
    }
}
