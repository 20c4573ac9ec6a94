using System.Collections.Immutable;
using System.Xml.Linq;
using MemberSync.Simulators.Spivi.Clients;
using MemberSync.Simulators.Spivi.Events;
using MemberSync.Simulators.Spivi.Wire;

namespace MemberSync.Simulators.Spivi.Operations;

/// <summary>The operations on clients.</summary>
internal sealed class ClientDesk(ClientBook clients, EventBook events)
{
    private static readonly ImmutableArray<string> Texts =
        ["FirstName", "LastName", "Address", "City", "Phone", "DeviceID"];

    private static readonly ImmutableArray<string> Numbers = ["Weight", "Height", "FTP", "RHR", "PST", "LTHR"];

    public Answer Find(FormReader form)
    {
        var (search, username) = (form.Take("SearchText"), form.Take("Username"));
        return (search, username) switch
        {
            ("", "") => Answer.Fail(Answer.Wrong, "SearchText or Username is needed"),
            (_, not "") => List(clients.Find(username) is { } client ? [client] : []),
            _ => List(clients.All.Where(client => Holds(client, search))),
        };
    }

    public Answer Add(FormReader form)
    {
        var username = form.Take("Username");
        var gender = form.Take("Gender");
        var country = form.Take("Country");
        var password = form.Take("Password");
        var fields = Fields(form, [.. Texts, "Notes", "BirthDate"]).SetItem("Gender", gender).SetItem("Country", country);
        var fault = Left(form) ?? this switch
        {
            _ when !username.Contains('@') => "Username must be an e-mail address",
            _ when password.Length < 6 => "Password is too short",
            _ when gender is not ("Male" or "Female") => "Gender must be Male or Female",
            _ when !fields.ContainsKey("FirstName") || !fields.ContainsKey("LastName") => "FirstName and LastName are needed",
            _ when country.Length is not (0 or 3) => "Country must have three letters",
            _ when clients.Find(username) is not null => "Username already exists",
            _ => null,
        };
        return fault is null ? List([clients.Add(username, Known(fields))]) : Answer.Fail(Answer.Wrong, fault);
    }

    public Answer Update(FormReader form)
    {
        var username = form.Take("Username");
        var fields = Known(Fields(form, [.. Texts, .. Numbers]));
        var wrong = Numbers.FirstOrDefault(name => fields.TryGetValue(name, out var text) && !IsNumber(text));
        if ((Left(form) ?? (wrong is null ? null : $"{wrong} must be a number")) is { } fault)
        {
            return Answer.Fail(Answer.Wrong, fault);
        }

        if (clients.Find(username) is not { } client)
        {
            return Answer.Fail(Answer.Missing, "Client not found");
        }

        clients.Update(client with { Fields = client.Fields.SetItems(fields) });
        return Answer.Ok(new XElement("Clients", new XElement("message", "Client updated")));
    }

    public Answer Delete(FormReader form)
    {
        if (clients.Find(form.Take("Username")) is not { } client)
        {
            return Answer.Fail(Answer.Missing, "Client not found");
        }

        clients.Remove(client);
        events.Forget(client.ClientId);
        return Answer.Ok();
    }

    public static string? Left(FormReader form) =>
        form.Left is [var name, ..] ? $"the operation has no parameter {name}" : null;

    private static ImmutableSortedDictionary<string, string> Fields(FormReader form, ImmutableArray<string> names) =>
        names.ToImmutableSortedDictionary(name => name, form.Take, StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, string> Known(ImmutableSortedDictionary<string, string> fields) =>
        fields.Where(field => field.Value.Length > 0).ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static bool IsNumber(string text) => text.All(c => char.IsAsciiDigit(c) || c == '.');

    private static bool Holds(SiteClient client, string text) =>
        client.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
        || client.Username.Contains(text, StringComparison.OrdinalIgnoreCase);

    private static Answer List(IEnumerable<SiteClient> found) =>
        Answer.Ok(new XElement("Clients", found.Select(client => new XElement(
            "Client",
            new XElement("ClientID", client.ClientId),
            new XElement("DisplayName", client.Name),
            new XElement("Email", client.Username),
            new XElement("LevelName", "Bronze"),
            Numbers.Select(name => new XElement(name, client.Field(name)))))));
}
