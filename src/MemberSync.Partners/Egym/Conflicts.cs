using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Egym.Wire;
using MemberSync.Partners.Masking;

namespace MemberSync.Partners.Egym;

/// <summary>
/// What follows a conflict. That the codes must be handled is published; these rules are ours, and none takes anything
/// from another person.
/// </summary>
internal static class Conflicts
{
    private const string UsedElsewhere =
        "the e-mail address is that of another EGYM account. Ask the person for another address, and change it in the gym system";

    public static PartnerAnswer Of(PartnerCall call, WireAccount wanted, WireError error, Words words)
    {
        var endpoint = call.Step.Endpoint;
        var tellsEmailAlone = endpoint == EgymEndpoints.Update && call.Step.Tells.ContainsKey(Facet.Email);
        return error.ErrorCode switch
        {
            "membershipExists" or "userEmailConflict" or "generalConflict" when endpoint == EgymEndpoints.Create =>
                new PartnerAnswer.InTheWay(
                    AccountIds.Fits(error.Metadata?.AccountId) ? error.Metadata!.AccountId : null, Fingerprints.Basis(wanted)),
            "userEmailConflict" or "userEmailUsedByAnotherAccountConflict" when tellsEmailAlone => new PartnerAnswer.LeftOut(
                "the e-mail address, because another account in eGym has it; eGym keeps the one before. Change it in the gym "
                + "system, or choose Sync once it is free"),
            "userEmailConflict" => new PartnerAnswer.Refused(
                "another account in eGym has the e-mail address. Change it in the gym system"),
            "userEmailUsedByAnotherAccountConflict" => new PartnerAnswer.Refused(UsedElsewhere),
            "forbiddenAccountMerge" => new PartnerAnswer.Refused(
                "eGym knows the person in the chain with other personal data, and does not merge the two. Compare names, date of "
                + "birth and e-mail address, or ask eGym's support"),
            "tanAssociatedWithAnotherAccount" => new PartnerAnswer.Refused("the TAN belongs to another person"),
            "membershipExists" => new PartnerAnswer.Refused(
                "another account in eGym has this member's id as its membership id. Ask eGym's support to clear it"),
            _ => new PartnerAnswer.Refused(words.Of(error)),
        };
    }
}
