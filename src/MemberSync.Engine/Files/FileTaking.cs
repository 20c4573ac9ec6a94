using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MemberSync.Core.Members;
using MemberSync.Engine.Intake;
using MemberSync.Engine.Erasure;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Files;

/// <summary>
/// Takes what one row says, or finds what would become of it. Event ids follow from file, row, content and how many imports
/// were completed: an import that was cut short can be repeated without a second effect, while a later file that says
/// again what an earlier one said has its own.
/// </summary>
internal sealed class FileTaking(IStore store, ChangeIntake intake, FileOrder order, FileMoment moment)
{
    private const string NotStored = "the store did not answer, so the row may not have been taken; send the file again";

    public async Task<FileLine> TakeAsync(FileRow row, CancellationToken cancellationToken)
    {
        var change = row.Change! with { EventId = EventId($"{row.Number} {row.Hash}"), OccurredAt = moment.ExportedAt };
        return await TakeAsync(new FileLine(row.Number, row.Member, FileOutcome.Changed, []), change, cancellationToken);
    }

    public async Task<FileLine> RemoveAsync(string member, CancellationToken cancellationToken)
    {
        var gone = new Member { Id = MemberId.Parse(member) };
        var change = new MemberChange(EventId($"gone {member}"), ChangeType.MemberDeleted, moment.ExportedAt, gone, []);
        return await TakeAsync(new FileLine(null, member, FileOutcome.Removed, []), change, cancellationToken);
    }

    private async Task<FileLine> TakeAsync(FileLine line, MemberChange change, CancellationToken cancellationToken)
    {
        try
        {
            var file = await MemberFile.LoadAsync(store, order.Club, change.MemberId, cancellationToken);
            var isErased = await store.IsErasedAsync(order.Club, change.MemberId, file, cancellationToken);
            if (!isErased && !order.IsDryRun)
            {
                isErased = await intake.TakeAsync(order.Club, change, cancellationToken) == IntakeOutcome.Erased;
            }

            return line with
            {
                Outcome = isErased ? FileOutcome.Erased
                    : line.Outcome == FileOutcome.Removed ? line.Outcome
                    : OutcomeOf(file.Member?.Value, change),
            };
        }
        catch (StoreUnavailableException)
        {
            return line with { Outcome = FileOutcome.Faulty, Faults = [NotStored] };
        }
    }

    private static FileOutcome OutcomeOf(Member? known, MemberChange change)
    {
        if (known is null or { IsDeleted: true })
        {
            return FileOutcome.Created;
        }

        JsonNode before = CanonicalMember.Write(known), after = CanonicalMember.Write(MemberMerge.Apply(known, change));
        return JsonNode.DeepEquals(before, after) ? FileOutcome.Unchanged : FileOutcome.Changed;
    }

    private string EventId(string what)
    {
        var text = $"{moment.Completed} {order.FileHash} {what}";
        return $"{order.Source}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 20))}";
    }
}
