using MemberSync.Core.Clubs;

namespace MemberSync.Core.Sources;

/// <summary>
/// A source's name within its club: 1 to 40 of a-z, 0-9 and hyphen, starting with a letter or digit.
/// </summary>
public readonly record struct SourceId
{
    private readonly string? _value;

    private SourceId(string value)
    {
        _value = value;
    }

    public static bool TryParse(string? text, out SourceId id)
    {
        var valid = Slug.IsValid(text);
        id = valid ? new SourceId(text!) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is not a source's name.</exception>
    public static SourceId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a source's name: {Slug.Rule}.");

    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public override string ToString() => _value ?? throw new InvalidOperationException("This source id was never set.");
}
