using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace MemberSync.Simulators.Sources.Gates;

/// <summary>Reads a query strictly.</summary>
internal sealed class QueryFields(string query)
{
    private readonly Dictionary<string, string> _values = QueryHelpers.ParseQuery(query)
        .ToDictionary(value => value.Key, value => value.Value.ToString(), StringComparer.Ordinal);

    public string? Text(string name) => _values.GetValueOrDefault(name);

    /// <summary>The first parameter that is not among these; null when there is none.</summary>
    public string? Beyond(params string[] known) => _values.Keys.FirstOrDefault(name => !known.Contains(name));

    /// <summary>The number; null when it is missing or outside of the range.</summary>
    public int? Whole(string name, int least, int most) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least && number <= most
            ? number
            : null;
}
