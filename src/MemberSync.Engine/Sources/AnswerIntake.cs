using System.Collections.Immutable;
using MemberSync.Core.Classes;
using MemberSync.Core.Members;
using MemberSync.Engine.Erasure;
using MemberSync.Engine.Intake;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Sources;

/// <summary>Takes in what sources answer, and counts what they should have told by themselves.</summary>
public sealed class AnswerIntake(IStore store, ChangeIntake intake, Gaps gaps, IIdSource ids)
{
    /// <summary>Compares with what the hub has, and takes nothing in.</summary>
    internal async Task<AnswerLook> LookAsync(
        SourceView source, ImmutableArray<MemberChange> changes, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var look = AnswerLook.Known;
        foreach (var some in Timed(changes, asOf).GroupBy(change => change.MemberId))
        {
            var news = await NewsAsync(source, some.Key, [.. some], cancellationToken);
            if (news.IsErased)
            {
                return AnswerLook.Erased;
            }

            look = news.Fields.IsEmpty ? look : AnswerLook.News;
        }

        return look;
    }

    /// <param name="source">Who answered.</param>
    /// <param name="changes">The answer.</param>
    /// <param name="askedAt">Before it was asked: the answer is as new as this, or newer.</param>
    /// <param name="untold">What a comparison found, to be counted if it is news; null: nothing was due.</param>
    /// <param name="cancellationToken">Ends it; done again, it does no harm.</param>
    internal async Task TakeAsync(
        SourceView source,
        ImmutableArray<MemberChange> changes,
        DateTimeOffset askedAt,
        Ask? untold,
        CancellationToken cancellationToken)
    {
        foreach (var some in Timed(changes, askedAt).GroupBy(change => change.MemberId))
        {
            var news = await NewsAsync(source, some.Key, [.. some], cancellationToken);
            if (untold is not null && !news.Fields.IsEmpty)
            {
                var gap = new Gap(untold.Subject, some.Key, untold.Since, news.Fields);
                await gaps.NoteAsync(source.Club, source.Source.Id, gap, cancellationToken);
            }

            foreach (var change in news.Changes)
            {
                var named = change with { EventId = $"{source.Source.Id}:answer:{ids.Next():N}" };
                await intake.TakeAsync(source.Club, named, cancellationToken);
            }
        }
    }

    /// <summary>What it means for the hub that the source does not have somebody.</summary>
    internal static MemberChange Gone(MemberId id) => id.IsClass
        ? new MemberChange(string.Empty, ChangeType.ClassCancelled, default, new Member { Id = id }, [])
        {
            Class = new ClassChange(new ClassSession(), []),
        }
        : new MemberChange(string.Empty, ChangeType.MemberDeleted, default, new Member { Id = id }, []);

    private static IEnumerable<MemberChange> Timed(ImmutableArray<MemberChange> changes, DateTimeOffset asOf) =>
        changes.Select(change => change.OccurredAt == default ? change with { OccurredAt = asOf } : change);

    private async Task<News> NewsAsync(
        SourceView source, MemberId id, ImmutableArray<MemberChange> changes, CancellationToken cancellationToken)
    {
        var file = await MemberFile.LoadAsync(store, source.Club, id, cancellationToken);
        if (await store.IsErasedAsync(source.Club, id, file, cancellationToken))
        {
            return new News([], [], IsErased: true);
        }

        var (before, told) = (file.Member?.Value, ImmutableArray.CreateBuilder<MemberChange>());
        var after = before;
        foreach (var change in changes)
        {
            var next = MemberMerge.Apply(after, change);
            if (!SnapshotDifference.Of(after, next).IsEmpty)
            {
                told.Add(change);
                after = next;
            }
        }

        return new News(after is null ? [] : SnapshotDifference.Of(before, after), told.DrainToImmutable());
    }

    /// <param name="Fields">What is new all in all.</param>
    /// <param name="Changes">Those that bring it.</param>
    private sealed record News(
        ImmutableArray<string> Fields, ImmutableArray<MemberChange> Changes, bool IsErased = false);
}
