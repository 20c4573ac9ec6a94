namespace MemberSync.Simulators.Egym;

/// <summary>The operations of the MMS API v2 that are served.</summary>
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
}
