using System.Collections.Immutable;
using MemberSync.Engine.Ports;

namespace MemberSync.Storage.Sqlite.Writing;

/// <summary>Sends, delivers, deletes and hides messages within the open transaction.</summary>
internal sealed class MessageWrites(
    Statements statements, Sequence sequence, TimeProvider time, IIdSource ids, HashSet<string> changedQueues)
{
    public void Send(Message message)
    {
        const string Sql = """
            INSERT INTO messages (id, queue, visible_at, body, dequeue_count, receipt)
            VALUES ($id, $queue, $visible_at, $body, 0, '')
            """;
        statements.Execute(
            Sql,
            ("$id", sequence.Next()),
            ("$queue", message.Queue),
            ("$visible_at", After(message.Delay)),
            ("$body", message.Body));
        changedQueues.Add(message.Queue);
    }

    public ImmutableArray<Delivery> Receive(string queue, int max, TimeSpan hidden)
    {
        // One receipt serves all messages of an answer, as it counts only together with the message's id.
        const string Sql = """
            UPDATE messages SET visible_at = $until, dequeue_count = dequeue_count + 1, receipt = $receipt
            WHERE id IN (
              SELECT id FROM messages WHERE queue = $queue AND visible_at <= $now ORDER BY visible_at LIMIT $max)
            RETURNING id, body, dequeue_count
            """;
        var receipt = NewReceipt();
        using var reader = statements.Get(
            Sql,
            ("$queue", queue),
            ("$now", After(TimeSpan.Zero)),
            ("$until", After(hidden)),
            ("$max", max),
            ("$receipt", receipt)).ExecuteReader();
        var deliveries = ImmutableArray.CreateBuilder<Delivery>();
        while (reader.Read())
        {
            var id = Numbers.Format(reader.GetInt64(0));
            deliveries.Add(new Delivery(queue, id, reader.GetString(1), reader.GetInt32(2), receipt));
        }

        return deliveries.ToImmutable();
    }

    /// <summary>False when the receipt is stale.</summary>
    public bool Delete(Delivery delivery)
    {
        const string Sql = """
            DELETE FROM messages WHERE id = $id AND queue = $queue AND receipt = $receipt
            """;
        return statements.Execute(
            Sql, ("$id", Numbers.Parse(delivery.Id)), ("$queue", delivery.Queue), ("$receipt", delivery.Receipt)) == 1;
    }

    /// <summary>The delivery with its new receipt; null when the old one is stale.</summary>
    public Delivery? Hide(Delivery delivery, TimeSpan hidden)
    {
        const string Sql = """
            UPDATE messages SET visible_at = $until, receipt = $new_receipt
            WHERE id = $id AND queue = $queue AND receipt = $receipt
            """;
        var hiddenDelivery = delivery with { Receipt = NewReceipt() };
        var changed = statements.Execute(
            Sql,
            ("$id", Numbers.Parse(delivery.Id)),
            ("$queue", delivery.Queue),
            ("$receipt", delivery.Receipt),
            ("$new_receipt", hiddenDelivery.Receipt),
            ("$until", After(hidden)));
        changedQueues.Add(delivery.Queue);
        return changed == 1 ? hiddenDelivery : null;
    }

    private long After(TimeSpan span) => (time.GetUtcNow() + span).UtcTicks;

    private string NewReceipt() => ids.Next().ToString("N");
}
