using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.OperatorConsole.Forms;

namespace MemberSync.Functions.OperatorConsole.Settings;

/// <summary>The form of a club's settings: to and from the API's body.</summary>
internal static class ClubForm
{
    private const string TagRules = "tagRules";

    private static readonly FormShape Shape = new()
    {
        Texts = ["name", "timeZone", "syncPolicy", "registrationMode", "portalAddress"],
        Documents = [TagRules],
    };

    public static JsonElement Write(IFormCollection form) => FormJson.Write(form, Shape).ToElement();

    public static Entries Of(Club club)
    {
        var body = JsonSerializer.SerializeToElement(ClubBody.Of(club), ApiJson.Wire.ClubBody);
        var entries = Entries.Of(body);
        var rules = club.TagRules.IsEmpty ? string.Empty : FormJson.Indented(body.GetProperty(TagRules).GetRawText());
        return entries with { Texts = entries.Texts.SetItem(TagRules, rules) };
    }
}
