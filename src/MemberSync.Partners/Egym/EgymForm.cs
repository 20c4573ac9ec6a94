using MemberSync.Engine.Ports;

namespace MemberSync.Partners.Egym;

/// <summary>What a connection to eGym, is set up with.</summary>
internal static class EgymForm
{
    public static SetupForm Form { get; } = new(
        "https://mms.api.egym.com",
        [
            new("membershipType", "BASIC or PREMIUM, for types of contract that neither list names. Usual: PREMIUM."),
            new("basicContractTypes", "Types of contract that are BASIC, parted by commas."),
            new("premiumContractTypes", "Types of contract that are PREMIUM, parted by commas."),
            new("membershipSubType", "tags, contractType or none: what is told beside the type. Usual: tags."),
            new("cards", "true or false: whether cards are told. Usual: true."),
            new("eraseOnDelete", "true: a removal erases all that the gym gave eGym of the person. Usual: false."),
            new("gymId", "Only for the older gymapi v1, with the credential accessToken."),
        ],
        [
            new("apiKey", "From eGym, one for each location.", Needed: true),
            new("webhookSecret", "What eGym proves its own webhooks with, at least 16 characters; without it none are taken."),
            new("accessToken", "Only for the older gymapi v1, in place of apiKey."),
        ]);
}
