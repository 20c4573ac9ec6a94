namespace MemberSync.Simulators.Exchange;

/// <summary>One request as it arrives at a partner.</summary>
/// <param name="Method">The HTTP method in upper case.</param>
/// <param name="Path">The path from its first slash, without a query.</param>
/// <param name="Headers">Headers by name; their case does not matter.</param>
/// <param name="Body">The body's text, empty when there is none.</param>
public sealed record SimRequest(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Headers,
    string Body)
{
    /// <value>The query from its question mark on; empty when there is none.</value>
    public string Query { get; init; } = "";

    internal string? Header(string name) =>
        Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
