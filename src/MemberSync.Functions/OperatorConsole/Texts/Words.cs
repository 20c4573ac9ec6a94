using System.Collections.Frozen;
using System.Text.Json;

namespace MemberSync.Functions.OperatorConsole.Texts;

/// <summary>
/// The console's texts in one language. The English text is the key; what a language does not have is shown in English.
/// </summary>
internal sealed class Words
{
    public static readonly Words English = new("en", FrozenDictionary<string, string>.Empty);

    private readonly FrozenDictionary<string, string> _texts;

    private Words(string language, FrozenDictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
    }

    /// <value>As in the attribute <c>lang</c>, e.g. <c>de</c>.</value>
    public string Language { get; }

    public string this[string english] => _texts.GetValueOrDefault(english, english);

    /// <summary>A text with parts that are known only now, written as {0}, {1}.</summary>
    public string this[string english, params ReadOnlySpan<object?> parts] =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, this[english], parts);

    /// <summary>Reads a language from the resource of this name.</summary>
    public static Words Read(string language)
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream(typeof(Words), $"{language}.json")
            ?? throw new InvalidOperationException($"The texts of '{language}' are missing.");
        var texts = JsonSerializer.Deserialize(stream, WordsJson.Default.DictionaryStringString)!;
        return new Words(language, texts.ToFrozenDictionary());
    }
}
