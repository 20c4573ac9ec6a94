using MemberSync.Storage.Sqlite;

namespace MemberSync.Storage.Azure.Connecting;

/// <summary>Finds all faults of the options at once.</summary>
internal static class OptionChecks
{
    /// <exception cref="ArgumentException">Names every fault.</exception>
    public static void Check(AzureStoreOptions options)
    {
        var faults = Faults(options).ToList();
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', faults), nameof(options));
        }
    }

    private static IEnumerable<string> Faults(AzureStoreOptions options)
    {
        var hasAddress = options.TableEndpoint is not null || options.QueueEndpoint is not null;
        var hasBoth = options.TableEndpoint is not null && options.QueueEndpoint is not null;
        if (string.IsNullOrEmpty(options.ConnectionString) ? !hasBoth : hasAddress)
        {
            yield return "Give either ConnectionString, or both TableEndpoint and QueueEndpoint.";
        }

        if (IsPlain(options.TableEndpoint) || IsPlain(options.QueueEndpoint))
        {
            yield return "TableEndpoint and QueueEndpoint must begin with https, as a token goes there.";
        }

        if (ConnectionFault(options.ConnectionString) is { } fault)
        {
            yield return fault;
        }

        if (!IsTableName(options.TableName))
        {
            yield return $"TableName '{options.TableName}' is not 3 to 63 letters and digits with a letter first.";
        }

        if (!IsPrefix(options.QueuePrefix))
        {
            yield return $"QueuePrefix '{options.QueuePrefix}' cannot begin a queue's name: a-z, 0-9, single hyphens.";
        }

        if (options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromMinutes(5))
        {
            yield return $"Timeout {options.Timeout} is not from 1 second to 5 minutes.";
        }
    }

    private static string? ConnectionFault(string? connectionString)
    {
        try
        {
            _ = string.IsNullOrEmpty(connectionString) ? null : ConnectionStrings.Parse(connectionString);
            return null;
        }
        catch (FormatException malformed)
        {
            return malformed.Message;
        }
    }

    private static bool IsPlain(Uri? endpoint) =>
        endpoint is not null && !(endpoint.IsAbsoluteUri && string.Equals(endpoint.Scheme, Uri.UriSchemeHttps));

    private static bool IsTableName(string name) =>
        name is { Length: >= 3 and <= 63 } && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);

    private static bool IsPrefix(string prefix)
    {
        try
        {
            StoreLimits.CheckQueue(prefix + "any");
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
