using System.Globalization;

namespace MemberSync.Functions.Verbs;

/// <summary>A field of a table.</summary>
/// <param name="IsNumber">Numbers stand at the right.</param>
internal sealed record Cell(string Text, Tone Tone = Tone.Plain, bool IsNumber = false)
{
    public static implicit operator Cell(string? text) => new(text ?? "");

    public static Cell Number(int count, Tone tone = Tone.Plain) =>
        new(count.ToString("N0", CultureInfo.InvariantCulture), tone, IsNumber: true);
}
