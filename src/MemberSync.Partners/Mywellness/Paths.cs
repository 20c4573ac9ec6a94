using MemberSync.Core.Links;
using MemberSync.Core.Partners;

namespace MemberSync.Partners.Mywellness;

/// <summary>Where each action is called (seen in two independent clients, unless assumed).</summary>
internal static class Paths
{
    public static Uri LogIn(MywellnessAccess access) =>
        new($"{access.Base}/{access.FacilityUrl}/application/{access.ApplicationId}/{MywellnessEndpoints.LogIn}");

    /// <summary>The id of the person in the path, or null when the path names the facility.</summary>
    public static string? IdName(Endpoint endpoint) => endpoint switch
    {
        _ when endpoint == MywellnessEndpoints.Update
            || endpoint == MywellnessEndpoints.SaveMembership
            || endpoint == MywellnessEndpoints.SaveAccessDevices
            || endpoint == MywellnessEndpoints.UploadPhoto
            || endpoint == MywellnessEndpoints.Delete => PersonIds.FacilityUserId,
        _ when endpoint == MywellnessEndpoints.Visit => PersonIds.UserId,
        _ => null,
    };

    public static Uri Of(Endpoint endpoint, MywellnessAccess access, string facilityId, Link link)
    {
        var target = IdName(endpoint) switch
        {
            PersonIds.FacilityUserId => $"facilityuser/{link.Ids[PersonIds.FacilityUserId]}",
            PersonIds.UserId => $"user/{link.Ids[PersonIds.UserId]}",
            _ => $"facility/{facilityId}",
        };
        var action = MywellnessEndpoints.IsAssumed(endpoint) ? access.Assumed.Of(endpoint).Action
            : endpoint == MywellnessEndpoints.FindByExternalId ? access.ExternalIdAction
            : endpoint.Name;
        return new Uri($"{access.Base}/{access.FacilityUrl}/core/{target}/{action}");
    }
}
