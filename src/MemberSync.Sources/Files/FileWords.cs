using System.Collections.Frozen;

namespace MemberSync.Sources.Files;

/// <summary>The words for gender, states and countries that are understood without a mapping.</summary>
internal static class FileWords
{
    private static readonly FrozenDictionary<FieldForm, FrozenDictionary<string, string>> ByForm =
        new Dictionary<FieldForm, FrozenDictionary<string, string>>
        {
            [FieldForm.Gender] = Words(
                ("female", "f w v fem female woman ms mrs miss weiblich frau femmina donna femminile sig.ra vrouw vrouwelijk mevrouw mevr. mevr"),
                ("male", "m male man mr männlich mann herr maschio uomo maschile sig. mannelijk heer dhr. dhr"),
                ("nonBinary", "d x nb divers nonbinary non-binary other altro anders")),
            [FieldForm.Status] = Words(
                ("active", "active aktiv attivo attiva actief"),
                ("inactive", "inactive inaktiv ehemalig ausgetreten gekündigt former cancelled inattivo inattiva cessato inactief oud-lid opgezegd"),
                ("frozen", "frozen paused suspended ruhend pausiert stillgelegt sospeso sospesa congelato bevroren gepauzeerd"),
                ("prospect", "prospect lead interessent interessentin potenziale prospetto prospectief")),
            [FieldForm.ContractState] = Words(
                ("active", "active aktiv laufend attivo valido actief lopend"),
                ("ended", "ended expired cancelled beendet abgelaufen gekündigt scaduto cessato terminato beëindigd verlopen opgezegd"),
                ("frozen", "frozen paused suspended ruhend pausiert stillgelegt sospeso congelato bevroren gepauzeerd"),
                ("pending", "pending future zukünftig geplant futuro toekomstig gepland")),
            [FieldForm.Country] = Words(
                ("DE", "germany deutschland germania duitsland d"),
                ("AT", "austria österreich oostenrijk a"),
                ("CH", "switzerland schweiz svizzera zwitserland"),
                ("IT", "italy italien italia italië i"),
                ("NL", "netherlands niederlande olanda nederland"),
                ("BE", "belgium belgien belgio belgië b"),
                ("FR", "france frankreich francia frankrijk f"),
                ("LU", "luxembourg luxemburg lussemburgo l"),
                ("LI", "liechtenstein fl")),
        }.ToFrozenDictionary();

    /// <summary>Words that say that it is not known.</summary>
    public static FrozenSet<string> Unknown { get; } =
        Split("- -- ? n/a na null none unknown unbekannt sconosciuto onbekend").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The hub's word; null when the form has no such word.</summary>
    public static string? Find(FieldForm form, string word) =>
        ByForm.TryGetValue(form, out var words) && words.TryGetValue(word, out var ours) ? ours : null;

    private static FrozenDictionary<string, string> Words(params IEnumerable<(string Ours, string Theirs)> words) =>
        (from word in words from theirs in Split(word.Theirs) select (theirs, word.Ours))
        .ToFrozenDictionary(pair => pair.theirs, pair => pair.Ours, StringComparer.OrdinalIgnoreCase);

    private static string[] Split(string words) => words.Split(' ');
}
