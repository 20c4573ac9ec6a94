namespace MemberSync.Functions.Verbs.Service;

/// <summary>Makes addresses of what was typed.</summary>
internal static class ApiPath
{
    /// <summary>Each part becomes one segment, whatever signs it has.</summary>
    public static string Of(params string[] parts) => string.Join('/', parts.Select(Segment));

    /// <summary>A query of those that have a value.</summary>
    public static string Query(params (string Name, string? Value)[] parts) => "?" + string.Join('&', parts
        .Where(part => !string.IsNullOrEmpty(part.Value))
        .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));

    // Dots would climb to another route, however they are written: 'delete ..' would delete the connection.
    private static string Segment(string part) => part.Trim() is "" or "." or ".."
        ? throw VerbFailure.Usage($"'{part}' is no name and no id.")
        : Uri.EscapeDataString(part);
}
