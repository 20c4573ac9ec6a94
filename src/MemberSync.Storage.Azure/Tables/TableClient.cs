using System.Collections.Immutable;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using MemberSync.Engine.Ports;

namespace MemberSync.Storage.Azure.Tables;

/// <summary>
/// One table over HTTP. Reads are tried again by the pipeline, as they change nothing; a batch is sent exactly once,
/// and its answer says what is known of it. Each call is one request, unless the service cuts a page short.
/// </summary>
internal sealed class TableClient(TableAddress address, HttpPipeline reads, HttpPipeline writes)
{
    public string Name => address.Name;

    /// <summary>Makes the table; also well when it is there already.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        using var message = Message(reads, RequestMethod.Post, address.Tables);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        message.Request.Headers.SetValue("Content-Type", "application/json");
        var table = $$"""{"TableName":"{{address.Name}}"}""";
        message.Request.Content = RequestContent.Create(BinaryData.FromString(table));
        await reads.SendAsync(message, cancellationToken);
        if (message.Response.Status is not (201 or 204) && ErrorOf(message.Response).Code is not "TableAlreadyExists")
        {
            throw Failure(message.Response);
        }
    }

    public async Task<Entity?> ReadAsync(string partition, string key, CancellationToken cancellationToken)
    {
        using var message = Message(reads, RequestMethod.Get, address.Entity(partition, key));
        await reads.SendAsync(message, cancellationToken);
        return message.Response.Status switch
        {
            200 => EntityJson.ReadOne(message.Response.Content),
            404 when IsMissing(message.Response) => null,
            _ => throw Failure(message.Response),
        };
    }

    /// <summary>The first entities of a query; a missing table has none.</summary>
    public async Task<EntityPage> QueryAsync(
        string filter, int top, Continuation? next, CancellationToken cancellationToken)
    {
        using var message = Message(reads, RequestMethod.Get, address.Query(filter, top, next));
        await reads.SendAsync(message, cancellationToken);
        var response = message.Response;
        return response.Status switch
        {
            200 => new EntityPage(EntityJson.ReadMany(response.Content), NextOf(response)),
            404 when IsMissing(response) => EntityPage.Empty,
            _ => throw Failure(response),
        };
    }

    /// <summary>The body for <see cref="SubmitAsync"/>, the same for every try.</summary>
    /// <exception cref="ArgumentException">It is larger than the service takes.</exception>
    public byte[] Write(string partition, ImmutableArray<Write> batch, string commit) =>
        Batch.Write(address, partition, batch, commit);

    /// <summary>Stores all writes or none. Never throws for what a network or the service does.</summary>
    /// <param name="body">From <see cref="Write"/>, of the same writes.</param>
    public async Task<BatchAnswer> SubmitAsync(string commit, byte[] body, ImmutableArray<Write> batch)
    {
        using var message = Message(writes, RequestMethod.Post, address.Batch);
        message.Request.Headers.SetValue("Content-Type", Batch.ContentType(commit));
        message.Request.Content = RequestContent.Create(body);
        try
        {
            // Not the caller's token: once it is on its way, giving up would only leave its outcome unknown.
            await writes.SendAsync(message, CancellationToken.None);
        }
        catch (Exception failure) when (AzureFailures.IsOutside(failure, CancellationToken.None))
        {
            return AzureFailures.WasNeverSent(failure)
                ? new BatchAnswer.NotNow(AzureFailures.Reason(failure))
                : new BatchAnswer.Lost(AzureFailures.Reason(failure));
        }

        return message.Response.Status == 202
            ? BatchReader.Read(message.Response.Content, [.. batch.Select(write => write is Write.Delete)])
            : BatchReader.Failed(message.Response.Status, ErrorOf(message.Response), batch.Length);
    }

    private static HttpMessage Message(HttpPipeline pipeline, RequestMethod method, Uri uri)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(uri);
        message.Request.Headers.SetValue("x-ms-version", "2019-02-02");
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        message.Request.Headers.SetValue("MaxDataServiceVersion", "3.0;NetFx");
        // With metadata, because entities in a list carry their ETag in it.
        message.Request.Headers.SetValue("Accept", "application/json;odata=minimalmetadata");
        return message;
    }

    private static Continuation? NextOf(Response response)
    {
        if (!response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition))
        {
            return null;
        }

        _ = response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var key);
        return new Continuation(partition, key);
    }

    // Other 404s, say of an account that does not exist, are no answer to whether a row exists.
    private static bool IsMissing(Response response) =>
        ErrorOf(response).Code is "ResourceNotFound" or "EntityNotFound" or "TableNotFound";

    private static TableError ErrorOf(Response response) => TableError.Parse(response.Content);

    private static StoreUnavailableException Failure(Response response) =>
        new($"The table service answered {response.Status} {ErrorOf(response).Code}.");
}
