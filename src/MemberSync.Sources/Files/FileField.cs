using System.Collections.Immutable;

namespace MemberSync.Sources.Files;

/// <summary>A field of the hub that a column can fill.</summary>
/// <param name="Path">Its name in the canonical member, such as <c>address.zip</c>.</param>
/// <param name="Headings">Under which headings it is recognised without a mapping, the strongest first.</param>
internal sealed record FileField(string Path, FieldForm Form, ImmutableArray<string> Headings)
{
    /// <summary>The object that it is part of; null: it stands by itself.</summary>
    public string? Group => Path.Contains('.', StringComparison.Ordinal) ? Path[..Path.IndexOf('.', StringComparison.Ordinal)] : null;

    public string Name => Path[(Path.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
