namespace MemberSync.Storage.Azure.Connecting;

/// <summary>
/// Reads connection strings,
/// <see href="https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string"/>.
/// </summary>
internal static class ConnectionStrings
{
    // Not a secret: the emulator's account is the same everywhere.
    private const string Emulator =
        "AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + "TableEndpoint=http://127.0.0.1:10002/devstoreaccount1;QueueEndpoint=http://127.0.0.1:10001/devstoreaccount1";

    /// <exception cref="FormatException">Something is missing or malformed. The text never repeats a value.</exception>
    public static StorageAccount Parse(string text)
    {
        var parts = Split(text);
        if (parts.TryGetValue("UseDevelopmentStorage", out var use) && bool.TryParse(use, out var emulator) && emulator)
        {
            return Parse(Emulator);
        }

        var key = new AccountKey(Get(parts, "AccountName"), Get(parts, "AccountKey"));
        if (!Convert.TryFromBase64String(key.Key, new byte[key.Key.Length], out _))
        {
            throw Malformed("AccountKey is not base64");
        }

        return new StorageAccount(Endpoint(parts, "Table"), Endpoint(parts, "Queue"), key, Credential: null);
    }

    private static Dictionary<string, string> Split(string text)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !parts.TryAdd(part[..equals], part[(equals + 1)..]))
            {
                throw Malformed("it is not a list of name=value, each name once");
            }
        }

        return parts;
    }

    private static Uri Endpoint(Dictionary<string, string> parts, string service)
    {
        if (!parts.TryGetValue($"{service}Endpoint", out var address))
        {
            var protocol = parts.GetValueOrDefault("DefaultEndpointsProtocol", "https");
            var suffix = parts.GetValueOrDefault("EndpointSuffix", "core.windows.net");
            address = $"{protocol}://{Get(parts, "AccountName")}.{service.ToLowerInvariant()}.{suffix}";
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https"
            ? endpoint
            : throw Malformed($"{service}Endpoint is not an http address");
    }

    private static string Get(Dictionary<string, string> parts, string name) =>
        parts.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw Malformed($"{name} is missing");

    private static FormatException Malformed(string reason) => new($"ConnectionString cannot be used: {reason}.");
}
