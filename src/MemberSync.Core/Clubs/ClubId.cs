namespace MemberSync.Core.Clubs;

/// <summary>
/// A club's name in addresses and keys: 1 to 40 of a-z, 0-9 and hyphen, starting with a letter or digit.
/// </summary>
public readonly record struct ClubId
{
    private readonly string? _value;

    private ClubId(string value)
    {
        _value = value;
    }

    public static bool TryParse(string? text, out ClubId id)
    {
        var valid = Slug.IsValid(text);
        id = valid ? new ClubId(text!) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is not a club name.</exception>
    public static ClubId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a club name: {Slug.Rule}.");

    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public override string ToString() => _value ?? throw new InvalidOperationException("This club id was never set.");
}
