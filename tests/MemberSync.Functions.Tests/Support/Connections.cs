namespace MemberSync.Functions.Tests.Support;

/// <summary>Bodies of connections.</summary>
internal static class Connections
{
    public const string ApiKey = "credential-that-never-comes-out";

    public static string Scripted(bool enabled, string credentials = $$"""{ "apiKey": "{{ApiKey}}" }""") => $$"""
        { "partner": "scripted", "enabled": {{(enabled ? "true" : "false")}}, "address": "https://api.partner.example",
          "settings": { "site": "7" }, "credentials": {{credentials}} }
        """;
}
