namespace MemberSync.Core.Clubs;

/// <summary>
/// Names one secret exactly as it was kept; another value has another reference. The store of secrets gives it out,
/// and only that store reads it. It stands in the row of what uses the secret.
/// </summary>
public readonly record struct SecretReference
{
    private readonly string? _text;

    private SecretReference(string text)
    {
        _text = text;
    }

    /// <summary>As it is stored: printable ASCII.</summary>
    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public string Text => _text ?? throw new InvalidOperationException("This reference to a secret was never set.");

    /// <exception cref="FormatException">The text is empty, or not printable ASCII.</exception>
    public static SecretReference Parse(string text) =>
        text.Length > 0 && text.All(c => c is > ' ' and <= '~')
            ? new SecretReference(text)
            : throw new FormatException("A reference to a secret is printable ASCII; this text is not one.");

    /// <summary>Shows nothing: a store may put the encrypted secret itself into a reference.</summary>
    public override string ToString() => "(reference to a secret)";
}
