using System.Collections.Immutable;
using MemberSync.Core.Partners;

namespace MemberSync.Partners.Mywellness;

/// <summary>
/// The names of actions and fields that Mywellness has not published, so that they can be put right without a new
/// version. The defaults are guesses.
/// </summary>
internal sealed record AssumedNames
{
    /// <summary>The settings, each with its default.</summary>
    public static readonly ImmutableSortedDictionary<string, string> Defaults = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        new Dictionary<string, string>
        {
            ["groupsAction"] = "SaveGroups",
            ["groupsField"] = "groups",
            ["accessDevicesAction"] = "SaveAccessDevices",
            ["accessDevicesField"] = "accessDevices",
            ["photoAction"] = "UploadPhoto",
            ["photoField"] = "photo",
        });

    private readonly PartnerSettings _settings;

    public AssumedNames(PartnerSettings settings)
    {
        _settings = settings;
    }

    /// <summary>The action and the one field of an assumed endpoint.</summary>
    public (string Action, string Field) Of(Endpoint endpoint)
    {
        var stem = Stem(endpoint);
        return (Get($"{stem}Action"), Get($"{stem}Field"));
    }

    /// <summary>Where to put the names of this endpoint right, for an operator.</summary>
    public static string Advice(Endpoint endpoint) =>
        $"how Mywellness does this is assumed; correct settings.{Stem(endpoint)}Action and settings.{Stem(endpoint)}Field, "
        + "or turn the option assumedContract off";

    private static string Stem(Endpoint endpoint) => endpoint switch
    {
        _ when endpoint == MywellnessEndpoints.SaveGroups => "groups",
        _ when endpoint == MywellnessEndpoints.SaveAccessDevices => "accessDevices",
        _ when endpoint == MywellnessEndpoints.UploadPhoto => "photo",
        _ => throw new ArgumentException($"{endpoint} is not assumed.", nameof(endpoint)),
    };

    private string Get(string name) => _settings.Get(name, Defaults[name]);
}
