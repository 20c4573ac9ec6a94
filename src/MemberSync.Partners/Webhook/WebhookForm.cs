using MemberSync.Engine.Ports;

namespace MemberSync.Partners.Webhook;

/// <summary>What a connection to a receiver of webhooks is set up with; the fields that are mapped have names of the club.</summary>
internal static class WebhookForm
{
    public static SetupForm Form { get; } = new(
        string.Empty,
        [
            new("callsPerMinute", "Messages in any 60 seconds, 1 to 600. Usual: 60."),
            new("parallel", "Messages under way at once, 1 to 16. Usual: 4."),
            new("required", 
                "Nobody is sent without these, parted by commas: firstName, lastName, gender, dateOfBirth, email, contract."),
            new("idField", "Where an answer names the person. Usual: id."),
        ],
        [
            new("secret", "What messages are signed with: whsec_ and base64 of 24 to 64 bytes.", Needed: true),
            new("previousSecret", "Signs too, while the receiver changes over."),
        ]);
}
