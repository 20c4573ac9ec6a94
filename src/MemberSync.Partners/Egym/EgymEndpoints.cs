using System.Collections.Immutable;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Partners;
using MemberSync.Partners.Http;

namespace MemberSync.Partners.Egym;

/// <summary>The operations of eGym's MMS API v2 that the hub uses (published), under the hub's names for them.</summary>
internal static class EgymEndpoints
{
    public static readonly Endpoint List = new("ListAccounts");
    public static readonly Endpoint FindByMembershipId = new("FindByMembershipId");
    public static readonly Endpoint FindByEmail = new("FindByEmail");
    public static readonly Endpoint FindByRfid = new("FindByRfid");
    public static readonly Endpoint Read = new("ReadAccount");
    public static readonly Endpoint Create = new("CreateAccount");
    public static readonly Endpoint Replace = new("ReplaceAccount");
    public static readonly Endpoint Update = new("UpdateAccount");
    public static readonly Endpoint Delete = new("DeleteAccount");

    /// <summary>Deletes the membership of another person that stands in the way, by an operator's word.</summary>
    public static readonly Endpoint DeleteOther = new("DeleteOtherAccount");

    public static readonly Endpoint ReplaceRfids = new("ReplaceRfids");
    public static readonly Endpoint UploadImage = new("UploadImage");
    public static readonly Endpoint DeleteImage = new("DeleteImage");
    public static readonly Endpoint CheckIn = new("CheckIn");

    /// <summary>Chosen: the partner states none.</summary>
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);

    /// <summary>eGym counts all calls of a key together.</summary>
    public static readonly BudgetName Key = new("key");

    // Published: a bucket of 60 calls that gains 6 a second; before 2026-07-21, and on a page that still says so, 60 calls
    // in 10 seconds. At most 10 at once and 5 a second keep to both: no 10 seconds hold more than 60.
    // A photograph is fetched between the reservation of its call and the sending, and the budget is one for all.
    private static readonly RateRule Rate =
        new TokenBucket(Capacity: 10, Interval: TimeSpan.FromMilliseconds(200), Hold: TimeSpan.FromSeconds(5))
        {
            CallTimeout = PhotoSource.Timeout + CallTimeout,
        };

    public static readonly ImmutableArray<EndpointSpec> All =
    [
        Spec(List, LostAnswer.Repeat),
        Spec(FindByMembershipId, LostAnswer.Repeat),
        Spec(FindByEmail, LostAnswer.Repeat),
        Spec(FindByRfid, LostAnswer.Repeat),
        Spec(Read, LostAnswer.Repeat),
        Spec(Create, LostAnswer.ReadBack), // There is no idempotency key.
        Spec(Replace, LostAnswer.Repeat),
        Spec(Update, LostAnswer.Repeat),
        Spec(Delete, LostAnswer.Repeat),
        Spec(DeleteOther, LostAnswer.Repeat),
        Spec(ReplaceRfids, LostAnswer.Repeat),
        Spec(UploadImage, LostAnswer.Repeat),
        Spec(DeleteImage, LostAnswer.Repeat),
        Spec(CheckIn, LostAnswer.GiveUp),
    ];

    /// <summary>An operation that spends from the key's bucket.</summary>
    public static EndpointSpec Spec(Endpoint endpoint, LostAnswer onLost) => new(endpoint, Rate, onLost) { Budget = Key };
}
