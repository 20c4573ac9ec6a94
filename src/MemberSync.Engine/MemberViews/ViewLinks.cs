using System.Buffers.Text;
using System.Security.Cryptography;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Classes;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.MemberViews;

/// <summary>
/// Makes links under which members see their own training without a log-in, and opens them. A link is signed with the club's
/// own key; nothing is stored of it. All of a club's links end together, with the key.
/// </summary>
public sealed class ViewLinks(
    IStore store, ClubSecrets secrets, ClubDirectory clubs, MetricsReader metrics, TimeProvider time)
{
    /// <summary>How long a link is good that nobody chose a time for.</summary>
    public const int UsualDays = 30;

    public const int MostDays = 366;

    private const int KeyBytes = 32;

    /// <summary>A link for the member; null: the club has no such member.</summary>
    /// <param name="days">1 to <see cref="MostDays"/>.</param>
    public async Task<ViewLink?> MakeAsync(ClubId club, MemberId member, int days, CancellationToken cancellationToken)
    {
        if (!await IsKnownAsync(club, member, cancellationToken))
        {
            return null;
        }

        var key = await secrets.EnsureViewKeyAsync(club, NewKey, cancellationToken);
        var pass = new ViewPass(club, member, time.GetUtcNow().AddDays(days));
        return new ViewLink(pass.Sign(key), pass.ExpiresAt);
    }

    /// <summary>
    /// What the link shows. Null: it was not signed by the club as its key is now, it has expired, or the member is gone;
    /// which of these is nobody's business.
    /// </summary>
    public async Task<ViewReading?> OpenAsync(string token, CancellationToken cancellationToken)
    {
        if (ViewPass.Read(token) is not { } pass
            || pass.ExpiresAt <= time.GetUtcNow()
            || await secrets.ViewKeyAsync(pass.Club, cancellationToken) is not { } key
            || !ViewPass.IsSigned(token, key)
            || await clubs.FindAsync(pass.Club, cancellationToken) is not { } club
            || !await IsKnownAsync(pass.Club, pass.Member, cancellationToken))
        {
            return null;
        }

        return new ViewReading(club.Club, await metrics.OfMemberAsync(club, pass.Member, cancellationToken));
    }

    /// <summary>Ends every link of the club.</summary>
    public Task EndAllAsync(ClubId club, CancellationToken cancellationToken) =>
        secrets.ReplaceViewKeyAsync(club, NewKey(), cancellationToken);

    private async Task<bool> IsKnownAsync(ClubId club, MemberId member, CancellationToken cancellationToken) =>
        (await MemberFile.LoadAsync(store, club, member, cancellationToken)).Member?.Value is { IsErased: false, Class: null };

    private static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
}
