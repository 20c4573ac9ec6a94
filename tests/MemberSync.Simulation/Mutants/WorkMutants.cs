using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Simulation.Processes;

namespace MemberSync.Simulation.Mutants;

/// <summary>An answer counts as something else than it is.</summary>
internal abstract class Misreading : Mutation
{
    public override IPartnerClient Client(IPartnerClient client) => new Misreader(client, Read);

    protected abstract PartnerAnswer Read(PartnerAnswer answer);

    private sealed class Misreader(IPartnerClient client, Func<PartnerAnswer, PartnerAnswer> read) : IPartnerClient
    {
        public int Idle => client.Idle;

        public Task<PartnerAnswer> LogInAsync(CancellationToken cancellationToken) => client.LogInAsync(cancellationToken);

        public async Task<PartnerAnswer> CallAsync(PartnerCall call, CancellationToken cancellationToken) =>
            read(await client.CallAsync(call, cancellationToken));

        public Task<PartnerAnswer> CheckAsync(CancellationToken cancellationToken) => client.CheckAsync(cancellationToken);
    }
}

/// <summary>"Too many calls" counts as the member's failure (grouparoo #2560).</summary>
internal sealed class ThrottlingIsFailure : Misreading
{
    protected override PartnerAnswer Read(PartnerAnswer answer) =>
        answer is PartnerAnswer.Throttled ? new PartnerAnswer.Refused("Too many calls.") : answer;
}

/// <summary>A session that ends while others use it fails the member (nango #6941).</summary>
internal sealed class SessionEndIsFailure : Misreading
{
    protected override PartnerAnswer Read(PartnerAnswer answer) =>
        answer is PartnerAnswer.SessionEnded ? new PartnerAnswer.Refused("The token is not valid.") : answer;
}

/// <summary>A lost answer counts as "not done", so that nobody looks before doing it again.</summary>
internal sealed class LostIsNotDone : Misreading
{
    protected override PartnerAnswer Read(PartnerAnswer answer) =>
        answer is PartnerAnswer.Lost lost ? new PartnerAnswer.Failed(lost.Detail) : answer;
}

/// <summary>After five errors of the store the worker stops for good (outpost #881, svix #1844).</summary>
internal sealed class GivesUpAfterStoreErrors : Mutation
{
    private int _errors;

    public override Func<string, CancellationToken, Task> Handler(string queue, Func<string, CancellationToken, Task> handle) =>
        async (body, stopping) =>
        {
            if (_errors >= 5)
            {
                return;
            }

            try
            {
                await handle(body, stopping);
            }
            catch (StoreUnavailableException)
            {
                _errors++;
                throw;
            }
        };
}

/// <summary>One bad item fails the whole batch that it is in (nango #7166).</summary>
internal sealed class BadItemPoisonsBatch : Mutation
{
    public override (IStore Store, IWorkQueue Work) Storage(IStore store, IWorkQueue work)
    {
        var strict = new Strict(store, work);
        return (strict, strict);
    }

    private sealed class Strict(IStore store, IWorkQueue work) : StoreDecorator(store, work)
    {
        public override async ValueTask<RowPage> ScanAsync(
            string partition, KeyRange range, int limit, CancellationToken cancellationToken)
        {
            var page = await Inner.ScanAsync(partition, range, limit, cancellationToken);
            var members = page.Rows.Where(r => range.From == "member|" && r.Key.EndsWith('|'));
            return members.Any(r => !System.Text.Encoding.UTF8.GetString(r.Value.Span).Contains("\"gender\"", StringComparison.Ordinal))
                ? throw new FormatException("A member of the batch has no gender.")
                : page;
        }
    }
}

/// <summary>The timer is trusted to fire, and each message to arrive (host #4808, #2968).</summary>
internal sealed class NoSweep : Mutation
{
    public override bool Sweeps => false;
}

/// <summary>The transport sends again by itself when the connection breaks (runtime #60644).</summary>
internal sealed class HiddenResend : Mutation
{
    public override BridgedHandler Network(BridgedHandler network) => new Resending(network);

    private sealed class Resending(BridgedHandler network) : BridgedHandler
    {
        public override async Task<HttpResponseMessage> ExchangeAsync(HttpRequestMessage request)
        {
            if (request.Content is null)
            {
                return await network.ExchangeAsync(request); // A photograph: not the partner's.
            }

            var copy = await CopyAsync(request);
            try
            {
                return await network.ExchangeAsync(request);
            }
            catch (HttpRequestException)
            {
                return await network.ExchangeAsync(copy);
            }
        }
    }

    internal static async Task<HttpRequestMessage> CopyAsync(HttpRequestMessage request, Func<string, string>? edit = null)
    {
        var body = await request.Content!.ReadAsStringAsync();
        var copy = new HttpRequestMessage(request.Method, request.RequestUri)
        {
            Content = new StringContent(edit?.Invoke(body) ?? body, System.Text.Encoding.UTF8, "application/json"),
        };
        foreach (var (name, values) in request.Headers)
        {
            copy.Headers.Add(name, values);
        }

        return copy;
    }
}

/// <summary>Each try of a create carries a new id (ay-framework #252).</summary>
internal sealed class NewIdEachTry : Mutation
{
    private int _tries;

    public override BridgedHandler Network(BridgedHandler network) => new Renaming(network, this);

    private sealed class Renaming(BridgedHandler network, NewIdEachTry owner) : BridgedHandler
    {
        public override async Task<HttpResponseMessage> ExchangeAsync(HttpRequestMessage request)
        {
            var create = request.RequestUri!.AbsolutePath.EndsWith("CreateFacilityUserFromThirdParty", StringComparison.Ordinal);
            return await network.ExchangeAsync(create ? await HiddenResend.CopyAsync(request, Rename) : request);
        }

        private string Rename(string body) => owner._tries++ == 0
            ? body
            : body.Replace("\"externalId\":\"", $"\"externalId\":\"t{owner._tries}-", StringComparison.Ordinal);
    }
}
