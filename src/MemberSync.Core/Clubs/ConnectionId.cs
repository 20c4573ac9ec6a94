namespace MemberSync.Core.Clubs;

/// <summary>
/// A connection's name within its club: 1 to 40 of a-z, 0-9 and hyphen, starting with a letter or digit.
/// </summary>
public readonly record struct ConnectionId
{
    private readonly string? _value;

    private ConnectionId(string value)
    {
        _value = value;
    }

    public static bool TryParse(string? text, out ConnectionId id)
    {
        var valid = Slug.IsValid(text);
        id = valid ? new ConnectionId(text!) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is not a connection name.</exception>
    public static ConnectionId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a connection name: {Slug.Rule}.");

    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public override string ToString() =>
        _value ?? throw new InvalidOperationException("This connection id was never set.");
}
