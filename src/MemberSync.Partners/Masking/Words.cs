using System.Collections.Immutable;

namespace MemberSync.Partners.Masking;

/// <summary>A partner's own words, made fit to be shown and stored.</summary>
/// <param name="Secrets">Texts that must not appear, whatever the partner repeats.</param>
internal sealed record Words(ImmutableArray<string> Secrets)
{
    private const int MaxLength = 300;
    private const int MinSecret = 4;

    public static Words Plain { get; } = new([]);

    /// <summary>At most 300 characters on one line, without secrets.</summary>
    public string Show(string text)
    {
        foreach (var secret in Secrets.Where(secret => secret.Length >= MinSecret))
        {
            text = text.Replace(secret, "***", StringComparison.OrdinalIgnoreCase);
        }

        text = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return text.Length <= MaxLength ? text
            : char.IsHighSurrogate(text[MaxLength - 1]) ? text[..(MaxLength - 1)]
            : text[..MaxLength];
    }

    public override string ToString() => nameof(Words);
}
