using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MemberSync.Demo.People;

/// <summary>Writes people as the canonical changes that a gym system would send.</summary>
internal static class ChangeText
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One line: that the person was created.</summary>
    public static string Created(Person person, DateTimeOffset at) => new JsonObject
    {
        ["eventId"] = $"created-{person.Id}",
        ["type"] = "member.created",
        ["occurredAt"] = Moment(at),
        ["member"] = Member(person),
    }.ToJsonString(Plain);

    /// <summary>One line: that somebody wrote down, in the gym system, what the person lacked.</summary>
    public static string PutRight(Person person, DateTimeOffset at)
    {
        var whole = Member(person with { Expected = Expectation.Enabled });
        var fields = new JsonObject { ["id"] = person.Id };
        foreach (var name in person.Expected.Missing)
        {
            fields[name] = whole[name]?.DeepClone();
        }

        return new JsonObject
        {
            ["eventId"] = $"put-right-{person.Id}",
            ["type"] = "member.updated",
            ["occurredAt"] = Moment(at),
            ["member"] = fields,
        }.ToJsonString(Plain);
    }

    /// <summary>A moment as the API reads it.</summary>
    public static string Moment(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static JsonObject Member(Person person)
    {
        var member = new JsonObject
        {
            ["id"] = person.Id,
            ["firstName"] = person.FirstName,
            ["lastName"] = person.LastName,
            ["gender"] = person.Gender,
            ["dateOfBirth"] = Day(person.DateOfBirth),
            ["email"] = person.Email,
            ["phone"] = person.Phone,
            ["address"] = Address(person.Home),
            ["status"] = "active",
            ["tags"] = new JsonArray([.. person.Tags.Select(tag => JsonValue.Create(tag))]),
            ["contract"] = person.Contract is { } contract ? Contract(contract) : null,
        };
        foreach (var name in person.Expected.Missing)
        {
            LeaveOut(member, name);
        }

        return member;
    }

    // Sources have several ways of not knowing, and all of them must end alike.
    private static void LeaveOut(JsonObject member, string name)
    {
        switch (name)
        {
            case "email":
                member[name] = "reception (at) example.org";
                break;
            case "firstName" or "dateOfBirth":
                member[name] = null;
                break;
            case "lastName":
                member[name] = " ";
                break;
            default:
                member.Remove(name);
                break;
        }
    }

    private static JsonObject Address(Home home) => new()
    {
        ["street"] = home.Street,
        ["number"] = home.Number.ToString(CultureInfo.InvariantCulture),
        ["zip"] = home.Zip,
        ["city"] = home.City,
        ["country"] = home.Country,
    };

    private static JsonObject Contract(Terms contract) => new()
    {
        ["number"] = contract.Number,
        ["type"] = contract.Type,
        ["activityGroup"] = contract.ActivityGroup,
        ["start"] = Day(contract.Start),
        ["end"] = Day(contract.End),
        ["state"] = contract.State,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
