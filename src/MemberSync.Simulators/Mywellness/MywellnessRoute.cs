namespace MemberSync.Simulators.Mywellness;

/// <summary>A path that the partner serves. What <paramref name="SubjectId"/> names depends on the action.</summary>
internal sealed record MywellnessRoute(string FacilityUrl, MywellnessAction Action, string SubjectId)
{
    private static readonly Dictionary<(string Scope, string Action), MywellnessAction> Served = new()
    {
        [("application", "AccessIntegration")] = MywellnessAction.AccessIntegration,
        [("core/facility", "CreateFacilityUserFromThirdParty")] = MywellnessAction.CreateFacilityUserFromThirdParty,
        [("core/facility", "GetFacilityUserFromPermanentToken")] = MywellnessAction.GetFacilityUserFromPermanentToken,
        [("core/facility", "GetFacilityUserByExternalID")] = MywellnessAction.GetFacilityUserByExternalID,
        [("core/facilityuser", "Update")] = MywellnessAction.Update,
        [("core/facilityuser", "SaveMembership")] = MywellnessAction.SaveMembership,
        [("core/facilityuser", "Delete")] = MywellnessAction.Delete,
        [("core/user", "Visit")] = MywellnessAction.Visit,
    };

    private static readonly Dictionary<(string Scope, string Action), MywellnessAction> Assumed = new()
    {
        [("core/facility", "SaveGroups")] = MywellnessAction.SaveGroups,
        [("core/facilityuser", "SaveAccessDevices")] = MywellnessAction.SaveAccessDevices,
        [("core/facilityuser", "UploadPhoto")] = MywellnessAction.UploadPhoto,
    };

    /// <summary>Null when nothing is served there. <paramref name="assumed"/>: what is only assumed is served too.</summary>
    public static MywellnessRoute? Parse(string path, bool assumed)
    {
        var parts = path.Split('/');
        if (parts.Length is < 5 or > 6 || parts[0].Length > 0)
        {
            return null;
        }

        var scope = string.Join('/', parts[2..^2]);
        return Served.TryGetValue((scope, parts[^1]), out var action)
            || (assumed && Assumed.TryGetValue((scope, parts[^1]), out action))
            ? new MywellnessRoute(parts[1], action, parts[^2])
            : null;
    }
}
