using System.Collections.Immutable;

namespace MemberSync.Functions.OperatorConsole.Forms;

/// <summary>Which fields of a form become what in the API's body, by path. Maps have names of their own.</summary>
internal sealed record FormShape
{
    public ImmutableArray<string> Texts { get; init; } = [];

    public ImmutableArray<string> Numbers { get; init; } = [];

    /// <summary>Boxes: off when the form does not name them.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>One entry a line.</summary>
    public ImmutableArray<string> Lists { get; init; } = [];

    /// <summary>JSON as it stands there.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];

    /// <summary>
    /// Fields named <c>map.name</c>, and lines <c>name = value</c> in a field named as the map. In lines a name without a
    /// value is cleared; a field that is left blank is not told.
    /// </summary>
    public ImmutableArray<string> Maps { get; init; } = [];
}
