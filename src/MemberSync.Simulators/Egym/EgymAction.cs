namespace MemberSync.Simulators.Egym;

/// <summary>The operations of the MMS API v2 that are served, and of gymapi v1.</summary>
public enum EgymAction
{
    ListAccounts,
    CreateAccount,
    GetAccount,
    ReplaceAccount,
    UpdateAccount,
    DeleteAccount,
    GetByMembershipId,
    GetByEmail,
    GetByRfid,
    UploadImage,
    DeleteImage,
    ListRfids,
    AddRfid,
    ReplaceRfids,
    DeleteRfid,
    CheckIn,
    CheckOut,
    V1Alive,
    V1Publish,
    V1ReadProfile,
    V1CheckIn,
}
