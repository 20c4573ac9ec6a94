using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Members;

/// <summary>
/// Who has an e-mail address. Written in one commit with the snapshot, so that the two never disagree.
/// </summary>
public sealed class MailIndex(IStore store)
{
    /// <summary>The members who have the address, whatever the case of letters; also those whom the source deleted.</summary>
    public async ValueTask<ImmutableArray<MemberId>> FindAsync(
        ClubId club, string address, CancellationToken cancellationToken)
    {
        var rows = await store.ScanAllAsync(club.ToString(), Keys.MailOf(club, address), cancellationToken);
        return [.. rows.Select(row => RowJson.Read(row.Value, RowJson.Default.MailPlace).Member)];
    }

    /// <summary>The writes that go with a snapshot.</summary>
    /// <param name="before">What is stored, or null; an older version may have stored it without a place here.</param>
    /// <param name="after">What is to be stored, as indexed.</param>
    internal static IEnumerable<Write> Change(ClubId club, Member? before, Member after)
    {
        var left = before is { IsIndexed: true } ? KeyOf(club, before) : null;
        var taken = KeyOf(club, after);
        if (left == taken)
        {
            yield break;
        }

        if (left is not null)
        {
            yield return new Write.Delete(left);
        }

        if (taken is not null)
        {
            yield return new Write.Put(taken, RowJson.Write(new MailPlace(after.Id), RowJson.Default.MailPlace));
        }
    }

    /// <summary>The writes that give a snapshot of an older version its place; none for every other.</summary>
    internal static IEnumerable<Write> Missing(ClubId club, Stored<Member> stored)
    {
        if (stored.Value.IsIndexed)
        {
            return [];
        }

        var indexed = stored.Value with { IsIndexed = true };
        var json = RowJson.Write(indexed, RowJson.Default.Member);
        return [new Write.Replace(Keys.Member(indexed.Id), json, stored.ETag), .. Change(club, null, indexed)];
    }

    private static string? KeyOf(ClubId club, Member member) =>
        string.IsNullOrWhiteSpace(member.Email) ? null : Keys.Mail(club, member.Email, member.Id);
}
