using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text.Json;
using MemberSync.Core.Members;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Sources.Asking;
using MemberSync.Sources.Contracts;
using MemberSync.Sources.Reading;

namespace MemberSync.Sources.PerfectGymNext;

/// <summary>Reads customers and their contracts with a studio's key.</summary>
internal sealed class PerfectGymNextClient(PerfectGymNextSettings settings, Inquirer inquirer, TimeProvider time)
    : ISourceClient, IDisposable
{
    /// <summary>The most customers that a slice may hold, as documented.</summary>
    private const int SliceSize = 50;

    private const int AtOnce = 5;

    private static readonly SourceAnswer NoCustomer =
        new SourceAnswer.Unreadable("PerfectGym's answer is not a customer: it has no id.");

    private static readonly Reply NoContracts = Reply.Of(JsonSerializer.SerializeToElement(Array.Empty<int>()));

    private static readonly SourceAnswer NoSlice = new SourceAnswer.Unreadable(
        "PerfectGym's answer is not a slice of customers: it has no result, or does not say where the next one begins.");

    // A link that is another one each time would make everybody look changed.
    private readonly PerfectGymNextSettings _listed = settings with { PhotoField = null };

    private readonly string _root = RootOf($"{settings.Setup.Source.Address}".TrimEnd('/'));
    private volatile bool _isRightAddress;

    public int CallsPerRead => 2;

    public int CallsPerPage => SliceSize + 1;

    public void Dispose() => inquirer.Dispose();

    public async Task<SourceAnswer> ReadAsync(SourceSubject subject, CancellationToken cancellationToken)
    {
        if (subject.Kind != SubjectKind.Member
            || !MemberId.TryParse(ForeignIds.Member(settings.Setup, subject.Id), out var id))
        {
            return new SourceAnswer.Unreadable($"PerfectGym has customers only, and none with the id '{subject.Id}'.");
        }

        var reply = await GetAsync($"customers/{Uri.EscapeDataString(subject.Id)}", cancellationToken);
        var customer = new Foreign(reply.Json);
        if (reply.IsMissing)
        {
            return await GoneAsync(id, cancellationToken);
        }

        if (reply.Failed || customer.Whole("id") is null)
        {
            return reply.Fault ?? NoCustomer;
        }

        var (answer, record) = await WithContractsAsync(customer, settings, cancellationToken);
        return answer is SourceAnswer.Found && record is null ? new SourceAnswer.Gone(id) : answer;
    }

    public async Task<SourcePage> ListAsync(string? cursor, CancellationToken cancellationToken)
    {
        var path = $"customers?offset={Uri.EscapeDataString(cursor ?? "0")}&sliceSize={SliceSize}";
        var reply = await GetAsync(path, cancellationToken);
        var slice = new Foreign(reply.Json);
        var next = slice.Flag("hasNext") ? slice.Text("offset") : null;
        if (reply.Failed || !slice.HasList("result") || (slice.Flag("hasNext") && (next is null || next == cursor)))
        {
            return new SourcePage(reply.Fault ?? NoSlice);
        }

        var records = ImmutableArray.CreateBuilder<SourceRecord>();
        foreach (var some in slice.List("result").Chunk(AtOnce))
        {
            var read = await Task.WhenAll(some.Select(customer => WithContractsAsync(customer, _listed, cancellationToken)));
            if (read.Select(one => one.Answer).FirstOrDefault(answer => !IsRead(answer)) is { } failed)
            {
                return new SourcePage(failed);
            }

            records.AddRange(read.Select(one => one.Record).OfType<SourceRecord>());
        }

        return new SourcePage(new SourceAnswer.Found([]))
        {
            Records = records.DrainToImmutable(),
            Next = next,
        };
    }

    // Of somebody who cannot be read a list tells no more than that they are there.
    private static bool IsRead(SourceAnswer answer) => answer is SourceAnswer.Found or SourceAnswer.Unreadable;

    /// <summary>No record with an answer that was found: the customer went away meanwhile.</summary>
    private async Task<(SourceAnswer Answer, SourceRecord? Record)> WithContractsAsync(
        Foreign customer, PerfectGymNextSettings wanted, CancellationToken cancellationToken)
    {
        if (customer.Text("id") is not { } id)
        {
            return (NoCustomer, null);
        }

        var contracts = CustomerMapping.HasContracts(customer)
            ? await GetAsync($"customers/{id}/contracts", cancellationToken)
            : NoContracts;
        return contracts switch
        {
            { IsMissing: true } => (new SourceAnswer.Found([]), null),
            { Fault: { } fault } => (fault, null),
            { Json.ValueKind: not JsonValueKind.Array } =>
                (new SourceAnswer.Unreadable("PerfectGym's answer is not a list of contracts."), Unread(id)),
            _ => Read(customer, Foreign.Items(contracts.Json), wanted),
        };
    }

    private (SourceAnswer Answer, SourceRecord Record) Read(
        Foreign customer, IEnumerable<Foreign> contracts, PerfectGymNextSettings wanted)
    {
        var (today, record) = (Days.Today(time, wanted.TimeZone), Unread(customer.Text("id")!));
        var changes = CustomerMapping.Read(wanted, customer, contracts, today, out var faults);
        return faults.IsEmpty
            ? (new SourceAnswer.Found(changes), record with { Changes = changes })
            : (new SourceAnswer.Unreadable(string.Join("; ", faults)), record);
    }

    private static SourceRecord Unread(string id) => new(new SourceSubject(SubjectKind.Member, id), []);

    // It may have been copied with its version.
    private static string RootOf(string address) =>
        address.EndsWith("/v1", StringComparison.Ordinal) ? address : $"{address}/v1";

    // At a wrong address nobody is to be found. Only where something was, somebody can be gone.
    private async Task<SourceAnswer> GoneAsync(MemberId id, CancellationToken cancellationToken)
    {
        if (!_isRightAddress)
        {
            await GetAsync("customers?offset=0&sliceSize=1", cancellationToken);
        }

        return _isRightAddress ? new SourceAnswer.Gone(id) : Reply.Missing.Fault!;
    }

    private async Task<Reply> GetAsync(string path, CancellationToken cancellationToken)
    {
        var reply = await inquirer.GetAsync(new Uri($"{_root}/{path}"), Prove, cancellationToken);
        _isRightAddress |= !reply.Failed;
        return reply;
    }

    private void Prove(HttpRequestHeaders headers) => headers.Add("x-api-key", settings.ApiKey);
}
