namespace MemberSync.Core.Members;

/// <summary>The source's id of a person: 1 to 100 printable characters, as the source writes it.</summary>
public readonly record struct MemberId
{
    private const int MaxLength = 100;

    private readonly string? _value;

    private MemberId(string value)
    {
        _value = value;
    }

    public static bool TryParse(string? text, out MemberId id)
    {
        var valid = text is { Length: > 0 and <= MaxLength }
            && !text.Any(char.IsControl)
            && text.Trim().Length == text.Length;
        id = valid ? new MemberId(text!) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is not a member id.</exception>
    public static MemberId Parse(string text) =>
        TryParse(text, out var id)
            ? id
            : throw new FormatException("A member id has 1 to 100 printable characters and no spaces around it.");

    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public override string ToString() => _value ?? throw new InvalidOperationException("This member id was never set.");
}
