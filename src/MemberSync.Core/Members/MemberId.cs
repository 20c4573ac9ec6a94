namespace MemberSync.Core.Members;

/// <summary>
/// The source's id of a person: 1 to 100 printable characters, as the source writes it. A class, which is linked to
/// partners as a person is, has an id that no person can have.
/// </summary>
public readonly record struct MemberId
{
    private const int MaxLength = 100;

    // No person's id holds a control character.
    private const string ClassMark = "class\t";

    private readonly string? _value;

    private MemberId(string value)
    {
        _value = value;
    }

    /// <summary>Whether it is a class's.</summary>
    public bool IsClass => _value?.StartsWith(ClassMark, StringComparison.Ordinal) == true;

    /// <summary>The source's id of the class, of the same form as a person's.</summary>
    /// <exception cref="InvalidOperationException">It is a person's id.</exception>
    public string ClassName => IsClass
        ? _value![ClassMark.Length..]
        : throw new InvalidOperationException("This is the id of a person.");

    public static bool TryParse(string? text, out MemberId id)
    {
        var valid = text is { Length: > 0 and <= MaxLength }
            && !text.Any(char.IsControl)
            && text.Trim().Length == text.Length;
        id = valid ? new MemberId(text!) : default;
        return valid;
    }

    /// <summary>The id by which a class is linked.</summary>
    public static bool TryOfClass(string? text, out MemberId id)
    {
        var valid = TryParse(text, out id);
        id = valid ? new MemberId(ClassMark + text) : default;
        return valid;
    }

    /// <summary>The id that <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not a member id.</exception>
    public static MemberId Parse(string text) =>
        TryParse(text, out var id)
            || (text.StartsWith(ClassMark, StringComparison.Ordinal) && TryOfClass(text[ClassMark.Length..], out id))
            ? id
            : throw new FormatException("A member id has 1 to 100 printable characters and no spaces around it.");

    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public override string ToString() => _value ?? throw new InvalidOperationException("This member id was never set.");
}
