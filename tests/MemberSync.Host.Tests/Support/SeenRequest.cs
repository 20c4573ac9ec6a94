using System.Collections.Immutable;
using System.Text.Json;

namespace MemberSync.Host.Tests.Support;

/// <summary>What the handler saw: a request, its own start, or a signal.</summary>
/// <param name="Headers">As sent: names and values in turn.</param>
internal sealed record SeenRequest(string Method, string Url, ImmutableArray<string> Headers, string Body)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static SeenRequest Parse(string line) => JsonSerializer.Deserialize<SeenRequest>(line, Json)!;

    /// <summary>The values of a header, case as sent not heeded.</summary>
    public IEnumerable<string> Values(string name) => Headers.Chunk(2)
        .Where(pair => pair[0].Equals(name, StringComparison.OrdinalIgnoreCase))
        .Select(pair => pair[1]);
}
