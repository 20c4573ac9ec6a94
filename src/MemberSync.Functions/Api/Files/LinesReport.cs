using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api.Files;

/// <summary>A report as NDJSON, for programs.</summary>
internal sealed class LinesReport(Stream stream) : IFileReport
{
    public const string MediaType = "application/x-ndjson";

    public Task WriteAsync(FileLineBody line, CancellationToken cancellationToken) =>
        WriteAsync(line, ApiJson.Wire.FileLineBody, cancellationToken);

    public Task WriteAsync(FileTotalsBody totals, CancellationToken cancellationToken) =>
        WriteAsync(totals, ApiJson.Wire.FileTotalsBody, cancellationToken);

    public Task FlushAsync(CancellationToken cancellationToken) => stream.FlushAsync(cancellationToken);

    private async Task WriteAsync<T>(T line, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(line, type), (byte)'\n'];
        await stream.WriteAsync(bytes, cancellationToken);
    }
}
