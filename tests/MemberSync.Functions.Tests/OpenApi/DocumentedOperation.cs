using System.Globalization;
using System.Text.Json.Nodes;

namespace MemberSync.Functions.Tests.OpenApi;

/// <summary>One operation of the description, in the words of tests.</summary>
internal sealed record DocumentedOperation(string Method, string Path, JsonObject Node)
{
    public string Id => Node["operationId"]!.GetValue<string>();

    public bool NeedsKey => Node["security"]!.AsArray().Count > 0;

    public IEnumerable<JsonObject> Parameters => Node["parameters"]!.AsArray().Select(parameter => parameter!.AsObject());

    /// <summary>The forms of body that it takes, by media type.</summary>
    public JsonObject Takes => Node["requestBody"]?["content"]?.AsObject() ?? [];

    public IEnumerable<int> Successes => Statuses.Where(status => status < 400);

    /// <summary>Statuses of failures that are told as pages for people.</summary>
    public IEnumerable<int> Pages => Statuses.Where(status => status >= 400 && Answer(status)!["content"]?["text/html"] is not null);

    public IEnumerable<int> Statuses =>
        Node["responses"]!.AsObject().Select(response => int.Parse(response.Key, CultureInfo.InvariantCulture));

    /// <summary>The answer of this status; null: none is documented.</summary>
    public JsonObject? Answer(int status) => Node["responses"]![status.ToString(CultureInfo.InvariantCulture)]?.AsObject();

    /// <summary>The codes of problems with this status.</summary>
    public IEnumerable<string> Codes(int status) =>
        Answer(status)?["content"]?["application/problem+json"]?["examples"]?.AsObject().Select(example => example.Key) ?? [];

    public override string ToString() => $"{Method} {Path}";
}
