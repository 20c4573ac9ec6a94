using System.Collections.Immutable;
using MemberSync.Sources.Tables;

namespace MemberSync.Sources.Files;

/// <summary>Finds a file's columns by its headings, or says all that keeps the file from being read.</summary>
internal sealed class FileHeadings(TableRow heading, FileMapping mapping)
{
    private const int MostShown = 50;

    private readonly ImmutableArray<string> _plain = [.. heading.Fields.Select(Headings.Plain)];
    private readonly List<string> _faults = [];

    public static (FileLayout Layout, ImmutableArray<string> Faults) Read(TableRow heading, FileMapping mapping)
    {
        var headings = new FileHeadings(heading, mapping);
        var layout = new FileLayout([.. FileFields.All.Select(headings.Column).OfType<FileColumn>()]);
        if (headings._faults.Count == 0 && layout.Columns.All(column => column.Field.Path != FileFields.Id))
        {
            headings._faults.Add("id: no column is recognised as the member's id. Name it in the source's mapping, such as "
                + $"{{\"columns\": {{\"id\": \"Number\"}}}}. The file's headings are {headings.Names()}");
        }

        return (layout, [.. headings._faults]);
    }

    private FileColumn? Column(FileField field)
    {
        ImmutableArray<int> places = mapping.Columns.TryGetValue(field.Path, out var mapped)
            ? [.. mapped.Select(name => Mapped(field, name)).OfType<int>()]
            : [.. Recognised(field)];
        var constant = mapping.Constants.GetValueOrDefault(field.Path);
        return places.IsEmpty && constant is null
            ? null
            : new FileColumn(field, places, [.. places.Select(place => $"'{Name(place)}'")], constant);
    }

    private int? Mapped(FileField field, string name)
    {
        if (Place(field, name) is { } place)
        {
            return place;
        }

        _faults.Add($"{field.Path}: the mapping names the column '{name}', and the file has none of this name. Correct the "
            + $"mapping or the file. The file's headings are {Names()}");
        return null;
    }

    private IEnumerable<int> Recognised(FileField field) =>
        field.Headings.Select(name => Place(field, name)).OfType<int>().Take(1);

    private int? Place(FileField field, string name)
    {
        var plain = Headings.Plain(name);
        var place = _plain.IndexOf(plain);
        if (place >= 0 && _plain.LastIndexOf(plain) != place)
        {
            _faults.Add($"{field.Path}: several columns are called '{Name(place)}'. Rename or take out all but one, or leave "
                + $"the field out with {{\"columns\": {{\"{field.Path}\": null}}}} in the source's mapping");
        }

        return place < 0 ? null : place;
    }

    private string Name(int place) => heading.Fields[place].Trim() is { Length: > 40 } text
        ? $"{text[..39]}…"
        : heading.Fields[place].Trim();

    private string Names() =>
        string.Join(", ", Enumerable.Range(0, Math.Min(MostShown, _plain.Length)).Select(place => $"'{Name(place)}'"));
}
