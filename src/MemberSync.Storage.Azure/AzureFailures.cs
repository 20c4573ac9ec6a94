using System.Xml;
using Azure;
using Azure.Identity;
using MemberSync.Engine.Ports;

namespace MemberSync.Storage.Azure;

/// <summary>Tells a broken dependency (network, service, credential, odd answer) from a bug in this program.</summary>
internal static class AzureFailures
{
    /// <summary>True for failures that have their cause outside this program and may pass.</summary>
    public static bool IsOutside(Exception failure, CancellationToken caller) => failure switch
    {
        // The pipeline's own time-out looks like a cancellation.
        OperationCanceledException => !caller.IsCancellationRequested,
        // What the pipeline throws after several tries.
        AggregateException all => all.InnerExceptions.All(one => IsOutside(one, caller)),
        RequestFailedException or AuthenticationFailedException or HttpRequestException or IOException => true,
        FormatException or XmlException => true,
        _ => false,
    };

    /// <summary>True only when no byte of the request can have reached the service.</summary>
    public static bool WasNeverSent(Exception failure) => failure switch
    {
        AuthenticationFailedException => true,
        RequestFailedException { Status: 0, InnerException: HttpRequestException inner } => WasNeverSent(inner),
        HttpRequestException http => http.HttpRequestError is HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
        _ => false,
    };

    /// <summary>Codes and kinds only: messages of the service may repeat what it was sent.</summary>
    public static string Reason(Exception failure) => failure switch
    {
        RequestFailedException { Status: > 0 } answered => $"{answered.Status} {answered.ErrorCode}",
        RequestFailedException { InnerException: { } inner } => Reason(inner),
        AggregateException { InnerExceptions: [.., var last] } => Reason(last),
        HttpRequestException http => $"connection failed: {http.HttpRequestError}",
        OperationCanceledException => "no answer in time",
        _ => failure.GetType().Name,
    };

    public static StoreUnavailableException Translate(Exception failure) =>
        new($"The storage service did not answer: {Reason(failure)}.", failure);

    /// <summary>Runs a call, and lets it fail as the port says.</summary>
    public static async Task<T> TranslatedAsync<T>(Func<Task<T>> call, CancellationToken caller)
    {
        try
        {
            return await call();
        }
        catch (Exception failure) when (IsOutside(failure, caller))
        {
            throw Translate(failure);
        }
    }

    /// <inheritdoc cref="TranslatedAsync{T}"/>
    public static Task TranslatedAsync(Func<Task> call, CancellationToken caller) => TranslatedAsync(
        async () =>
        {
            await call();
            return true;
        },
        caller);
}
