using MemberSync.Engine.Ports;
using Xunit;

namespace MemberSync.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Racing_inserts_of_one_key_have_one_winner()
    {
        for (var round = 0; round < 10; round++)
        {
            var key = $"round:{round}";
            var outcomes = await RaceAsync(16, racer => CommitAsync(Insert(key, $"{racer}")).AsTask());

            var winner = Assert.Single(Enumerable.Range(0, 16), racer => outcomes[racer] is CommitOutcome.Stored);
            Assert.Equal($"{winner}", await ReadAsync(key));
        }
    }

    [Fact]
    public async Task Racing_counters_lose_no_increment()
    {
        await StoreAsync(Insert("counter", "0"));

        await RaceAsync(8, async _ =>
        {
            for (var done = 0; done < 25;)
            {
                var row = await Store.ReadAsync(Club, "counter", None);
                var next = int.Parse(Text(row)) + 1;
                done += await CommitAsync(Replace("counter", row!.ETag, $"{next}")) is CommitOutcome.Stored ? 1 : 0;
            }

            return true;
        });

        Assert.Equal("200", await ReadAsync("counter"));
    }

    [Fact]
    public async Task Racing_commits_of_several_rows_never_mix()
    {
        string[] keys = ["a", "b", "c"];

        await RaceAsync(16, racer => CommitAsync([.. keys.Select(key => Put(key, $"{racer}"))]).AsTask());

        var values = (await ScanAsync(Everything)).Rows.Select(Text).ToList();
        Assert.Equal(3, values.Count);
        Assert.Single(values.Distinct());
    }

    [Fact]
    public async Task Page_never_shows_half_a_commit()
    {
        await StoreAsync(Put("a", "0"), Put("b", "0"));
        var writing = Task.Run(async () =>
        {
            for (var number = 1; number <= 200; number++)
            {
                await StoreAsync(Put("a", $"{number}"), Put("b", $"{number}"));
            }
        });

        while (!writing.IsCompleted)
        {
            var rows = (await ScanAsync(Everything)).Rows;
            Assert.Equal(Text(rows[0]), Text(rows[1]));
        }

        await writing;
    }

    [Fact]
    public async Task Acknowledged_commit_is_seen_by_the_next_read()
    {
        await RaceAsync(8, async racer =>
        {
            for (var number = 0; number < 25; number++)
            {
                var etags = await StoreAsync(Put($"k{racer}", $"{number}"));
                Assert.Equal(etags[0], (await Store.ReadAsync(Club, $"k{racer}", None))!.ETag);
            }

            return true;
        });
    }

    [Fact]
    public async Task Racing_receivers_share_the_messages()
    {
        await SendAsync([.. Enumerable.Range(0, 200).Select(number => ToSend($"{number}"))]);

        var received = await RaceAsync(8, async _ =>
        {
            var bodies = new List<string>();
            for (var got = await ReceiveAsync(max: 5); got.Length > 0; got = await ReceiveAsync(max: 5))
            {
                bodies.AddRange(got.Select(delivery => delivery.Body));
            }

            return bodies;
        });

        Assert.Equal(200, received.Sum(bodies => bodies.Count));
        Assert.Equal(200, received.SelectMany(bodies => bodies).Distinct().Count());
    }

    [Fact]
    public async Task Racing_deletes_of_one_delivery_have_one_winner()
    {
        await SendAsync(ToSend("one"));
        var delivery = await ReceiveOneAsync();

        var deleted = await RaceAsync(16, _ => Queue.DeleteAsync(delivery, None).AsTask());

        Assert.Single(deleted, done => done);
    }

    private static async Task<T[]> RaceAsync<T>(int racers, Func<int, Task<T>> race)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var racing = Enumerable.Range(0, racers).Select(async racer =>
        {
            await start.Task;
            return await race(racer);
        }).ToList();
        start.SetResult();
        return await Task.WhenAll(racing);
    }
}
