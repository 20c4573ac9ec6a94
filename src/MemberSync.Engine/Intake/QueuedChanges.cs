using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.SetAside;
using MemberSync.Engine.Wakes;

namespace MemberSync.Engine.Intake;

/// <summary>
/// Takes canonical changes that producers put on a queue themselves. A message says to which club it belongs; one
/// that cannot be understood is set aside with everything that is wrong with it, since nobody waits for an answer.
/// </summary>
public sealed class QueuedChanges(ClubDirectory clubs, ChangeIntake intake, SetAsideShelf aside)
{
    private const string ClubField = "club";

    /// <exception cref="StoreUnavailableException">It may or may not have been taken: handle the message again.</exception>
    public async Task TakeAsync(string body, CancellationToken cancellationToken)
    {
        if (await TryTakeAsync(body, cancellationToken) is { } fault)
        {
            await aside.AddAsync(Queues.MemberChanges, body, fault, cancellationToken);
        }
    }

    private async Task<string?> TryTakeAsync(string body, CancellationToken cancellationToken)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(body);
        }
        catch (JsonException broken)
        {
            return $"The message is not valid JSON: it breaks off at line {broken.LineNumber + 1}, byte "
                + $"{broken.BytePositionInLine + 1}. Have its producer put it right and send it again.";
        }

        using (document)
        {
            return await TryTakeAsync(document.RootElement, cancellationToken);
        }
    }

    private async Task<string?> TryTakeAsync(JsonElement message, CancellationToken cancellationToken)
    {
        switch (ChangeReader.Read(message, ClubField))
        {
            case ChangeReading.Rejected rejected:
                return $"The change has faults: {string.Join("; ", rejected.Faults)}. "
                    + "Have its producer put them right and send it again.";
            case ChangeReading.Taken taken when ClubOf(message) is { } club:
                if (await clubs.FindAsync(club, cancellationToken) is null)
                {
                    return $"There is no club '{club}'. Set the club up and try the message again, or have its "
                        + "producer name the right one.";
                }

                await intake.TakeAsync(club, taken.Change, cancellationToken);
                return null;
            default:
                return $"The message does not say to which club it belongs. Its field '{ClubField}' must hold the "
                    + $"club's name: {Slug.Rule}.";
        }
    }

    private static ClubId? ClubOf(JsonElement message) =>
        message.TryGetProperty(ClubField, out var field)
        && field.ValueKind == JsonValueKind.String
        && ClubId.TryParse(field.GetString(), out var club)
            ? club
            : null;
}
