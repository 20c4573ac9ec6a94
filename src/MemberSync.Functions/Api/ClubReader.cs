using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api;

/// <summary>Reads a club's settings strictly.</summary>
internal static class ClubReader
{
    private const int MaxName = 200;
    private const int MaxAddress = 500;

    /// <summary>The club; of use only when no fault was added.</summary>
    public static Club Read(ClubId id, JsonElement body, List<string> faults)
    {
        var fields = Fields.Open(
            body, faults, "name", "timeZone", "syncPolicy", "registrationMode", "portalAddress", "tagRules");
        return new Club(
            id,
            fields.Required("name", MaxName, "write the club's name"),
            TimeZone(fields),
            fields.Choice<SyncPolicy>("syncPolicy", JsonNamingPolicy.CamelCase.ConvertName) ?? SyncPolicy.Single,
            fields.Choice<RegistrationMode>("registrationMode", name => name) ?? RegistrationMode.ApproveAndCreate,
            Portal(fields))
        {
            TagRules = TagRuleReader.Read(fields),
        };
    }

    private static string TimeZone(Fields fields)
    {
        const string Advice = "write an IANA time zone, such as Europe/Zurich";
        var name = fields.Required("timeZone", MaxName, Advice);
        if (name.Length > 0 && !(TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId))
        {
            fields.Fault("timeZone", $"'{Problems.Cut(name)}' is not known; {Advice}");
        }

        return name;
    }

    private static Uri? Portal(Fields fields)
    {
        if (fields.Text("portalAddress", MaxAddress) is not { } text)
        {
            return null;
        }

        var valid = Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0;
        if (!valid)
        {
            fields.Fault("portalAddress", "write the address of the members' portal as https://portal.club.example");
        }

        return valid ? address : null;
    }
}
