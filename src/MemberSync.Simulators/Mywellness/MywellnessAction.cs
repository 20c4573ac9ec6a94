namespace MemberSync.Simulators.Mywellness;

/// <summary>The actions, named as the last segment of their path. Each has its own rate limit.</summary>
public enum MywellnessAction
{
    AccessIntegration,
    CreateFacilityUserFromThirdParty,
    GetFacilityUserFromPermanentToken,
    GetFacilityUserByExternalID,
    Update,
    SaveMembership,
    Visit,
    Delete,

    /// <summary>Assumed, as the two that follow are: served only by a partner that is told to.</summary>
    SaveGroups,
    SaveAccessDevices,
    UploadPhoto,
}
