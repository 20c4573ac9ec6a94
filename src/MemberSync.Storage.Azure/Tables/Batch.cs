using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using MemberSync.Engine.Ports;

namespace MemberSync.Storage.Azure.Tables;

/// <summary>
/// The body of an entity group transaction: a multipart text that holds one HTTP request per write,
/// <see href="https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions"/>.
/// </summary>
internal sealed class Batch
{
    /// <summary>What the service takes, with all headers and with values as base64.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private const string EndOfLine = "\r\n";

    private readonly StringBuilder _text = new();
    private readonly TableAddress _address;
    private readonly string _partition;
    private readonly string _commit;

    private Batch(TableAddress address, string partition, string commit)
    {
        (_address, _partition, _commit) = (address, partition, commit);
    }

    public static string ContentType(string commit) => $"multipart/mixed; boundary=batch_{commit}";

    /// <exception cref="ArgumentException">It is larger than the service takes.</exception>
    public static byte[] Write(TableAddress address, string partition, ImmutableArray<Write> writes, string commit)
    {
        var batch = new Batch(address, partition, commit);
        batch.AddAll(writes);
        var body = Encoding.UTF8.GetBytes(batch._text.ToString());
        return body.Length <= MaxBytes
            ? body
            : throw new ArgumentException(
                $"{writes.Length} writes take {body.Length} bytes as a request; the table service takes 4 MiB.",
                nameof(writes));
    }

    private void AddAll(ImmutableArray<Write> writes)
    {
        Line($"--batch_{_commit}");
        Line($"Content-Type: multipart/mixed; boundary=changeset_{_commit}");
        Line();
        foreach (var write in writes)
        {
            Line($"--changeset_{_commit}");
            Line("Content-Type: application/http");
            Line("Content-Transfer-Encoding: binary");
            Line();
            Add(write);
        }

        Line($"--changeset_{_commit}--");
        Line($"--batch_{_commit}--");
    }

    private void Add(Write write)
    {
        switch (write)
        {
            case Write.Insert insert:
                Add("POST", _address.Table, ifMatch: null, Json(write.Key, insert.Value));
                break;
            case Write.Replace replace:
                Add("PUT", Entity(write.Key), ETags.ToSend(replace.ETag), Json(write.Key, replace.Value));
                break;
            case Write.Put put:
                Add("PUT", Entity(write.Key), ifMatch: null, Json(write.Key, put.Value));
                break;
            case Write.Delete delete:
                var etag = delete.ETag is null ? ETags.Any : ETags.ToSend(delete.ETag);
                Add("DELETE", Entity(write.Key), etag, json: null);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Add(string method, Uri address, string? ifMatch, string? json)
    {
        Line($"{method} {address.AbsoluteUri} HTTP/1.1");
        Line("Accept: application/json;odata=minimalmetadata");
        Line("DataServiceVersion: 3.0");
        if (json is not null)
        {
            Line("Content-Type: application/json");
            Line("Prefer: return-no-content");
        }

        if (ifMatch is not null)
        {
            Line($"If-Match: {ifMatch}");
        }

        Line();
        Line(json ?? "");
    }

    private Uri Entity(string key) => _address.Entity(_partition, key);

    private string Json(string key, ReadOnlyMemory<byte> value) => EntityJson.Write(_partition, key, value, _commit);

    private void Line(string line = "") => _text.Append(line).Append(EndOfLine);
}
