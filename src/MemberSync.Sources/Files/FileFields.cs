using System.Collections.Immutable;

namespace MemberSync.Sources.Files;

/// <summary>
/// The fields that columns can fill, and under which headings (English, German, Italian, Dutch) they are recognised. The
/// words are those that exports commonly use; no system documents its own. Documented in docs/sources/files.md.
/// </summary>
internal static class FileFields
{
    public const string Id = "id";

    public static ImmutableArray<FileField> All { get; } =
    [
        Text(Id, "id", "member id", "member number", "member no", "membership number", "customer id", "customer number",
            "client id", "external id", "Mitgliedsnummer", "Mitglieds-Nr", "Mitglied-Nr", "MitgliedNr", "Mitglieds-ID", "Kundennummer", "Kunden-Nr",
            "Kunden-ID", "Personennummer", "codice cliente", "codice iscritto", "codice socio", "numero tessera socio",
            "id cliente", "id iscritto", "lidnummer", "klantnummer", "lid id", "klant id", "relatienummer"),
        Text("firstName", "first name", "given name", "forename", "Vorname", "nome", "voornaam", "roepnaam"),
        Text("lastName", "last name", "surname", "family name", "Nachname", "Familienname", "cognome", "achternaam",
            "Name"),
        new("gender", FieldForm.Gender, ["gender", "sex", "Geschlecht", "Anrede", "sesso", "genere", "geslacht"]),
        new("dateOfBirth", FieldForm.Date,
        [
            "date of birth", "birth date", "birthday", "DOB", "Geburtsdatum", "Geburtstag", "geb. am", "data di nascita",
            "data nascita", "geboortedatum",
        ]),
        Text("email", "e-mail", "e-mail address", "mail", "E-Mail-Adresse", "Mailadresse", "indirizzo e-mail", "posta elettronica",
            "e-mailadres"),
        Text("phone", "mobile", "mobile phone", "cell phone", "phone", "phone number", "telephone", "Mobiltelefon", "Handy",
            "Mobil", "Telefon", "Telefonnummer", "cellulare", "telefono", "mobiel", "mobiel nummer", "telefoon",
            "telefoonnummer"),
        Text("photoUrl", "photo url", "photo", "Foto-URL", "Bild-URL", "url foto"),
        new("status", FieldForm.Status,
            ["status", "member status", "Mitgliedsstatus", "Mitgliedstatus", "stato", "stato iscritto", "lidstatus"]),
        new("tags", FieldForm.List,
            ["tags", "groups", "labels", "Gruppen", "Schlagworte", "Merkmale", "gruppi", "etichette", "groepen", "kenmerken"]),
        new("cards", FieldForm.List,
        [
            "cards", "card", "card number", "RFID", "key tag", "Karten", "Kartennummer", "Karten-Nr", "Chipnummer",
            "Transponder", "tessera", "numero tessera", "numero badge", "badge", "pasnummer", "kaartnummer", "tagnummer",
        ]),
        new("optIns", FieldForm.List, ["opt-ins"]),
        .. Address,
        .. Contract,
    ];

    private static ImmutableArray<FileField> Address =>
    [
        Text("address.street", "street", "address", "address line 1", "Straße", "Strasse", "Anschrift", "Adresse", "via",
            "indirizzo", "straat", "straatnaam", "adres"),
        Text("address.number", "house number", "Hausnummer", "Haus-Nr", "numero civico", "civico", "huisnummer"),
        Text("address.zip", "zip", "zip code", "postal code", "postcode", "post code", "PLZ", "Postleitzahl", "CAP"),
        Text("address.city", "city", "town", "Ort", "Stadt", "Wohnort", "città", "comune", "plaats", "woonplaats", "stad"),
        new("address.country", FieldForm.Country, ["country", "country code", "Land", "Ländercode", "paese", "nazione", "stato di residenza"]),
    ];

    private static ImmutableArray<FileField> Contract =>
    [
        Text("contract.number", "contract number", "contract no", "contract id", "Vertragsnummer", "Vertrags-Nr", "numero contratto",
            "contractnummer"),
        Text("contract.type", "contract type", "membership type", "membership", "contract", "subscription", "Vertragsart",
            "Vertragstyp", "Tarif", "Vertrag", "Mitgliedschaft", "tipo contratto", "tipo abbonamento", "abbonamento",
            "contratto", "contracttype", "contractsoort", "abonnement", "lidmaatschap"),
        Text("contract.activityGroup", "activity group", "Aktivitätsgruppe", "gruppo attività", "activiteitengroep", "activiteitgroep"),
        new("contract.start", FieldForm.Date,
        [
            "contract start", "start date", "Vertragsbeginn", "Beginn", "Startdatum", "inizio contratto", "data inizio",
            "inizio abbonamento", "contractstart", "ingangsdatum", "begindatum",
        ]),
        new("contract.end", FieldForm.Date,
        [
            "contract end", "end date", "expiry date", "expires", "Vertragsende", "Ende", "Enddatum", "Ablaufdatum",
            "fine contratto", "data fine", "scadenza", "data scadenza", "contracteinde", "einddatum",
        ]),
        new("contract.state", FieldForm.ContractState,
            ["contract state", "contract status", "Vertragsstatus", "stato contratto", "contractstatus"]),
    ];

    private static FileField Text(string path, params ImmutableArray<string> headings) => new(path, FieldForm.Text, headings);
}
