namespace MemberSync.Functions.Tests.Support;

/// <summary>Bodies of connections.</summary>
internal static class Connections
{
    public const string ApiKey = "credential-that-never-comes-out";

    /// <summary>An enabled connection with further fields, such as a filter.</summary>
    public static string With(string fields) =>
        Scripted(enabled: true).Replace("\"settings\"", $"{fields}, \"settings\"", StringComparison.Ordinal);

    public static string Scripted(bool enabled, string credentials = $$"""{ "apiKey": "{{ApiKey}}" }""") => $$"""
        { "partner": "scripted", "enabled": {{(enabled ? "true" : "false")}}, "address": "https://api.partner.example",
          "settings": { "site": "7" }, "credentials": {{credentials}} }
        """;
}
