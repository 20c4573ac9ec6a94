using System.Collections.Immutable;

namespace MemberSync.Demo.People;

/// <summary>Names and places of one part of the world.</summary>
/// <param name="Places">Postcode and city.</param>
internal sealed record Region(
    string Country,
    ImmutableArray<string> Female,
    ImmutableArray<string> Male,
    ImmutableArray<string> Last,
    ImmutableArray<(string Zip, string City)> Places,
    ImmutableArray<string> Streets)
{
    /// <summary>All regions of the resource file, one a line.</summary>
    public static ImmutableArray<Region> All { get; } = [.. Lines().Select(Parse)];

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(Region).Assembly.GetManifestResourceStream("regions.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    private static Region Parse(string line)
    {
        var parts = line.Split(';', StringSplitOptions.TrimEntries);
        return new Region(
            parts[0],
            List(parts[1]),
            List(parts[2]),
            List(parts[3]),
            [.. List(parts[4]).Select(Place)],
            List(parts[5]));
    }

    private static ImmutableArray<string> List(string text) => [.. text.Split(',', StringSplitOptions.TrimEntries)];

    private static (string Zip, string City) Place(string text)
    {
        var parts = text.Split('/', 2);
        return (parts[0], parts[1]);
    }
}
