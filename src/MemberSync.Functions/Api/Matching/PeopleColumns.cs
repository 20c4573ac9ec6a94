using System.Collections.Immutable;
using MemberSync.Core.Partners;

namespace MemberSync.Functions.Api.Matching;

/// <summary>Under which headings a partner's export names what; documented in docs/matching.md.</summary>
internal static class PeopleColumns
{
    public const string FirstName = "firstName";
    public const string LastName = "lastName";
    public const string DateOfBirth = "dateOfBirth";
    public const string Gender = "gender";
    public const string Email = "email";

    private static readonly ImmutableArray<(string Meaning, ImmutableArray<string> Names)> Personal =
    [
        (FirstName, ["firstName", "given name", "forename", "Vorname", "nome", "prénom", "nombre"]),
        (LastName, ["lastName", "surname", "family name", "Nachname", "cognome", "nom", "apellido", "apellidos", "Name"]),
        (DateOfBirth,
        [
            "dateOfBirth", "birthDate", "birthday", "DOB", "Geburtsdatum", "data di nascita", "date de naissance",
            "fecha de nacimiento",
        ]),
        (Gender, ["gender", "sex", "Geschlecht", "sesso", "sexe", "sexo"]),
        (Email, ["email", "email address", "mail", "E-Mail-Adresse", "indirizzo email", "courriel", "correo"]),
    ];

    /// <summary>The partner's ids stand under their own names, that of the account under "id" as well.</summary>
    public static IEnumerable<(string Meaning, ImmutableArray<string> Names)> Of(PartnerPlan plan) =>
    [
        .. plan.PersonIdSpecs.Select((id, i) =>
            (id.Name, i == 0 ? ImmutableArray.Create(id.Name, "id") : ImmutableArray.Create(id.Name))),
        .. Personal,
    ];
}
