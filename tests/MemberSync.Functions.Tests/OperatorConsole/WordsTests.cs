using System.Text.Json;
using System.Text.RegularExpressions;
using MemberSync.Functions.OperatorConsole.Texts;
using MemberSync.Functions.Tests.Support;
using MemberSync.Partners;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Processes;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>Nobody meets a page that is half in another language.</summary>
public sealed partial class WordsTests
{
    private const string Console = "src/MemberSync.Functions/OperatorConsole";

    public static TheoryData<string> Translated =>
        [.. Languages.All.Select(language => language.Code).Where(code => code != "en")];

    [Theory]
    [MemberData(nameof(Translated))]
    public void Every_text_of_the_pages_stands_in_every_language(string language)
    {
        var missing = TextsOfPages().Concat(TextsOfPartners()).Except(Read(language).Keys);

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public void No_translation_is_of_a_text_that_is_gone(string language)
    {
        var gone = Read(language).Keys.Except(TextsOfPages()).Except(TextsOfPartners());

        Assert.Empty(gone);
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public void Translations_have_the_places_of_the_original(string language) => Assert.All(
        Read(language), pair => Assert.Equal(PlacesOf(pair.Key), PlacesOf(pair.Value)));

    [Fact]
    public void Texts_were_found_at_all() => Assert.InRange(TextsOfPages().Count, 80, 2000);

    [Fact]
    public async Task Page_comes_in_the_language_that_the_browser_asks_for_until_another_is_chosen()
    {
        await using var api = new ApiFixture();
        var visitor = new ConsoleVisitor(api);
        var asked = await visitor.GetAsync("/sign-in", language: "fr;q=0.9, de-CH;q=0.8, en;q=0.5");

        await visitor.PostAsync("/language", ("language", "it"), ("then", "/api/console/sign-in"));
        var chosen = await visitor.GetAsync("/sign-in", language: "de");

        Assert.Contains("<html lang=\"de\"", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Zugangsschl", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Chiave di accesso", chosen.Text, StringComparison.Ordinal);
    }

    private static SortedSet<string> TextsOfPages()
    {
        var texts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Script.Root, Console), "*.*", SearchOption.AllDirectories))
        {
            var found = Path.GetExtension(file) switch
            {
                ".razor" => Looked().Matches(File.ReadAllText(file)),
                ".cs" when Path.GetFileName(file) == "Wording.cs" => Worded().Matches(File.ReadAllText(file)),
                ".cs" => Said().Matches(File.ReadAllText(file)),
                _ => Enumerable.Empty<Match>(),
            };
            texts.UnionWith(found.Select(match => Regex.Unescape(match.Groups["text"].Value)));
        }

        return texts;
    }

    // What a connection's settings ask for, and what is to be known of them.
    private static IEnumerable<string> TextsOfPartners()
    {
        var partners = PartnerCatalog.All(new SimulatedTime(), _ => throw new NotSupportedException(), new SequentialIds());
        var forms = partners.Values.Select(partner => partner.Form);
        return forms.SelectMany(form => form.Settings.Concat(form.Credentials)).Select(field => field.Hint);
    }

    private static string PlacesOf(string text) =>
        string.Join(',', Places().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal));

    private static Dictionary<string, string> Read(string language) => JsonSerializer.Deserialize<Dictionary<string, string>>(
        File.ReadAllText(Path.Combine(Script.Root, Console, "Texts", $"{language}.json")))!;

    // T["…"] of pages.
    [GeneratedRegex("""\bT\["(?<text>(?:[^"\\]|\\.)*)""" + "\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Looked();

    // The arms of its switches; signs are no words.
    [GeneratedRegex("""=> "(?<text>(?:[^"\\]|\\.){3,})""" + "\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Worded();

    // What screens say by themselves: whole sentences, which pages show by T[…]. Those of exceptions nobody sees.
    [GeneratedRegex("""(?<!Exception\()(?<![$"])"(?<text>[A-Z](?:[^"\\\n]|\\.)*[.?])"(?!")""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Said();

    [GeneratedRegex("""\{\d+\}""", RegexOptions.None, 1000)]
    private static partial Regex Places();
}
