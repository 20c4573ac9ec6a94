using System.Text.Json.Nodes;
using MemberSync.Simulators.Exchange;

namespace MemberSync.Simulators.Tests.Support;

/// <summary>An answer and the parts of it that tests look at.</summary>
internal sealed class Reply(SimResponse response)
{
    private readonly JsonNode? _json = response.Body.StartsWith('{') ? JsonNode.Parse(response.Body) : null;

    public SimResponse Response => response;

    public int Status => response.Status;

    public JsonNode? Data => _json?["data"];

    public string? Result => Data?["result"]?.GetValue<string>();

    public string? Token => _json?["token"]?.GetValue<string>();

    public int? ExpireIn => _json?["expireIn"]?.GetValue<int>();

    public IReadOnlyList<string> ErrorFields => Errors("field");

    public IReadOnlyList<string> ErrorTypes => Errors("type");

    public string Text(string name) => Data![name]!.GetValue<string>();

    private List<string> Errors(string name) =>
        [.. (_json?["errors"]?.AsArray() ?? []).Select(error => error![name]!.GetValue<string>())];
}
