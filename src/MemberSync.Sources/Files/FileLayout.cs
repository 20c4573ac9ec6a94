using System.Collections.Immutable;

namespace MemberSync.Sources.Files;

/// <summary>Which columns of one file fill which fields.</summary>
internal sealed record FileLayout(ImmutableArray<FileColumn> Columns)
{
    /// <summary>A fault of a field, told by the column in which people find it.</summary>
    /// <param name="path">The field, such as <c>address.zip</c>.</param>
    public string Fault(string path, string text)
    {
        var names = Columns.FirstOrDefault(column => column.Field.Path == path)?.Names ?? [];
        return names.IsEmpty ? $"{path}: {text}" : $"{path} (column {string.Join(", ", names)}): {text}";
    }
}
