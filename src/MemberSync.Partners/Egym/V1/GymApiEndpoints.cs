using System.Collections.Immutable;
using MemberSync.Core.Partners;

namespace MemberSync.Partners.Egym.V1;

/// <summary>
/// The operations of gymapi v1 that the hub uses, under the hub's names for them. Limits of v1 are not published: those
/// of v2 are kept.
/// </summary>
internal static class GymApiEndpoints
{
    public static readonly Endpoint Alive = new("Alive");

    /// <summary>The publish that makes the user, or joins one of the same e-mail address.</summary>
    public static readonly Endpoint PublishNew = new("PublishNewUser");
    public static readonly Endpoint Publish = new("PublishUser");
    public static readonly Endpoint PublishPhoto = new("PublishPhoto");

    /// <summary>A publish that ends the contract: there is no operation that deletes.</summary>
    public static readonly Endpoint EndMembership = new("EndMembership");
    public static readonly Endpoint FindByEmail = new("FindByEmail");
    public static readonly Endpoint ReadProfile = new("ReadProfile");
    public static readonly Endpoint CheckIn = new("CheckIn");

    public static readonly ImmutableArray<EndpointSpec> All =
    [
        EgymEndpoints.Spec(Alive, LostAnswer.Repeat),

        // Our membership id finds the user even if the e-mail address, by which it is joined, has changed meanwhile.
        EgymEndpoints.Spec(PublishNew, LostAnswer.ReadBack),
        EgymEndpoints.Spec(Publish, LostAnswer.Repeat),
        EgymEndpoints.Spec(PublishPhoto, LostAnswer.Repeat),
        EgymEndpoints.Spec(EndMembership, LostAnswer.Repeat),
        EgymEndpoints.Spec(FindByEmail, LostAnswer.Repeat),
        EgymEndpoints.Spec(ReadProfile, LostAnswer.Repeat),
        EgymEndpoints.Spec(CheckIn, LostAnswer.GiveUp),
    ];
}
