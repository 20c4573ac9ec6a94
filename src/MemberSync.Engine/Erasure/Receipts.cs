using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Members;

namespace MemberSync.Engine.Erasure;

/// <summary>Writes down what became of an erasure at each partner, from the links as they are now. Pure.</summary>
internal static class Receipts
{
    public static ImmutableArray<Receipt> Of(ClubView club, ErasureUnderWay erasure, MemberFile file) =>
        [.. erasure.Links.Select(link => Of(club, link, file.Link(link.Connection)?.Value))];

    // A link that is not there any more went with its integration.
    private static Receipt Of(ClubView club, ErasedLink was, Link? now) => now switch
    {
        { Status: LinkStatus.Removed } or null when !was.WasThere =>
            new(was.Connection, was.Partner, ReceiptState.NothingThere, null, null),
        { Status: LinkStatus.Removed } => new(was.Connection, was.Partner, ReceiptState.Removed, now.LastSentAt, null),
        null => new(
            was.Connection,
            was.Partner,
            ReceiptState.Waiting,
            null,
            "The integration was removed before the partner could be told. Have the partner erase the person."),
        _ => new(was.Connection, was.Partner, ReceiptState.Waiting, null, WaitsFor(club, now)),
    };

    private static string WaitsFor(ClubView club, Link link) =>
        club.Connection(link.Connection) is not { Connection.Enabled: true }
            ? "The connection is not enabled. Enable it, or remove the integration and have the partner erase the person."
        : link.Reason is { } reason ? ReasonTexts.Describe(reason)
        : "The partner is told as soon as its limit allows.";
}
