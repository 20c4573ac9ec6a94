using System.Collections.Immutable;

namespace MemberSync.Sources.Files;

/// <summary>How the files of one source are to be read, where they do not explain themselves.</summary>
internal sealed record FileMapping
{
    /// <summary>The separators at which lists are cut if none is set.</summary>
    public const string UsualSeparators = ",;|";

    /// <summary>Per field the headings of its columns. None: the field is not taken, whatever stands there.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Columns { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Per field what it always is.</summary>
    public ImmutableSortedDictionary<string, string> Constants { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Per field what a cell's text stands for; null: nothing. Texts compare in lower case.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string?>> Values { get; init; } =
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string?>>.Empty;

    /// <summary>How dates are written, as .NET formats; empty: the usual ways, the day before the month.</summary>
    public ImmutableArray<string> Dates { get; init; } = [];

    public string Separators { get; init; } = UsualSeparators;

    /// <summary>Which sheet of a workbook; null: the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>On which line the headings stand; what is before is passed over. Null: the first that is not blank.</summary>
    public int? HeadingLine { get; init; }
}
