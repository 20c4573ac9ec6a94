using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Removals;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Reviews;

/// <summary>What walks do to the members that they pass, other than to look what is to be sent.</summary>
public sealed class WalkActs(LinkOperations operations, ConnectionForgetting forgetting, RemovalGate gate)
{
    /// <summary>Does to the member of a row what the walk is for.</summary>
    internal Task ApplyAsync(
        ConnectionView view, Row row, ReviewKind kind, string by, CancellationToken cancellationToken) => kind switch
    {
        ReviewKind.Activate =>
            operations.RunAsync(view, Listed(row), LinkOperation.Activate, by, cancellationToken),
        ReviewKind.ApproveRemovals =>
            operations.RunAsync(view, Listed(row), LinkOperation.ApproveRemoval, by, cancellationToken),
        ReviewKind.TakeOff when Keys.StatusOf(row.Key) != LinkStatus.ToBeRemoved =>
            operations.RunAsync(view, Listed(row), LinkOperation.Delete, by, cancellationToken),
        ReviewKind.TakeOff =>
            operations.RunAsync(view, Listed(row), LinkOperation.ApproveRemoval, by, cancellationToken),
        ReviewKind.Forget when row.Key.EndsWith($"|{view.Connection.Id}", StringComparison.Ordinal) =>
            forgetting.ForgetAsync(view, RowJson.Read(row.Value, RowJson.Default.Link).Member, cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>Forgets the connection itself, once the walk has forgotten its links.</summary>
    internal Task ForgetAsync(ConnectionView view, CancellationToken cancellationToken) =>
        forgetting.ForgetAsync(view, cancellationToken);

    /// <summary>Stores how many members a whole review has found at the partner.</summary>
    internal Task StoreSizeAsync(ConnectionView view, int linked, CancellationToken cancellationToken) =>
        gate.StoreSizeAsync(view, linked, cancellationToken);

    private static MemberId Listed(Row row) => RowJson.Read(row.Value, RowJson.Default.ListedLink).Member;
}
