using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Erasure;
using MemberSync.Engine.Links;
using MemberSync.Engine.Ports;
using MemberSync.Simulation.Processes;

namespace MemberSync.Simulation.Worlds;

/// <summary>Someone at the front desk: asks again when a page does not load, and reads refusals.</summary>
public sealed class OperatorModel(World world)
{
    /// <summary>
    /// Asks of each connection until there is an answer. A request whose answer was lost may have been carried out.
    /// </summary>
    /// <returns>What the first connection answered.</returns>
    public async Task<OperationOutcome> AskAsync(int number, LinkOperation operation)
    {
        if (!world.Mutation.Carries(number, operation.ToString()))
        {
            return new OperationOutcome.Refused("Asked before.");
        }

        var answers = new List<OperationOutcome>();
        foreach (var connection in Connections)
        {
            answers.Add(await InsistAsync(hub => AskAsync(hub, connection, number, operation), _ => true));
        }

        return answers[0];
    }

    /// <summary>Runs the check of each connection until it passes.</summary>
    public async Task CheckAsync()
    {
        foreach (var connection in Connections)
        {
            while (await TryAsync(hub => CheckAsync(hub, connection)) is not Core.Partners.PartnerAnswer.Done)
            {
                await Task.Delay(TimeSpan.FromSeconds(30), world.Time);
            }
        }
    }

    /// <summary>Removes the integration.</summary>
    public Task RemoveConnectionAsync(ConnectionRemoval removal) =>
        InsistAsync(hub => RemoveConnectionAsync(hub, removal), answer => answer.Length == 0);

    /// <summary>Notes that the person agreed to the connection, or withdraws the note.</summary>
    public Task NoteOptInAsync(int number, bool optedIn) => InsistAsync(
        async hub =>
        {
            var view = await ViewAsync(hub);
            return (await hub.OptIns.NoteAsync(view, People.Id(number), optedIn, "front desk", CancellationToken.None))
                .ToString();
        },
        _ => true);

    /// <summary>Asks until one living process carries it out to its end.</summary>
    /// <param name="isDone">Whether the answer is the last word.</param>
    public async Task<T> InsistAsync<T>(Func<HubProcess, Task<T?>> ask, Func<T, bool> isDone)
        where T : class
    {
        while (true)
        {
            if (await TryAsync(ask) is { } answer && isDone(answer))
            {
                return answer;
            }

            await Task.Delay(TimeSpan.FromSeconds(2), world.Time);
        }
    }

    /// <summary>Asks for a person to be erased until somebody has heard it.</summary>
    public Task EraseAsync(int number) => InsistAsync(hub => EraseAsync(hub, number), _ => true);

    private IEnumerable<ConnectionId> Connections => world.Partners.Select(partner => partner.Port.Connection.Id);

    public static async Task<ConnectionView> ViewAsync(HubProcess hub) =>
        (await hub.Clubs.FindAsync(World.Club, World.Connection, CancellationToken.None))!;

    private static async Task<ErasureReading?> EraseAsync(HubProcess hub, int number)
    {
        var club = await hub.Clubs.FindNowAsync(World.Club, CancellationToken.None);
        return await hub.Erasures.AskAsync(club!, People.Id(number), "front desk", CancellationToken.None);
    }

    // Empty when the removal has begun, by this or an earlier request; otherwise why not.
    private static async Task<string?> RemoveConnectionAsync(HubProcess hub, ConnectionRemoval removal)
    {
        var view = await hub.Clubs.FindNowAsync(World.Club, CancellationToken.None);
        if (view?.Connection(World.Connection) is not { Connection.Removing: null } connection)
        {
            return "";
        }

        var started = await hub.Removals.StartAsync(
            connection, removal, "front desk", CancellationToken.None);
        return started ? "" : "Somebody else was faster.";
    }

    private static async Task<OperationOutcome?> AskAsync(
        HubProcess hub, ConnectionId connection, int number, LinkOperation operation)
    {
        var view = await hub.Clubs.FindAsync(World.Club, connection, CancellationToken.None);
        return await hub.Operations.RunAsync(view!, People.Id(number), operation, "front desk", CancellationToken.None);
    }

    private static async Task<Core.Partners.PartnerAnswer?> CheckAsync(HubProcess hub, ConnectionId connection)
    {
        var view = await hub.Clubs.FindAsync(World.Club, connection, CancellationToken.None);
        using var loan = await hub.Clients.BorrowAsync(view!, CancellationToken.None);
        return await hub.Check.RunAsync(view!, loan.Client, CancellationToken.None);
    }

    // Null: no process lives, it died meanwhile, or the store did not answer.
    private async Task<T?> TryAsync<T>(Func<HubProcess, Task<T?>> ask)
        where T : class
    {
        if (world.LivingHub is not { } hub)
        {
            return null;
        }

        var asking = Guarded(ask, hub);
        return await Task.WhenAny(asking, hub.Gate.Died) == asking ? await asking : null;
    }

    private static async Task<T?> Guarded<T>(Func<HubProcess, Task<T?>> ask, HubProcess hub)
        where T : class
    {
        try
        {
            return await ask(hub);
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }
}
