using System.Collections.Immutable;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;

namespace MemberSync.Functions.Tests.Support;

/// <summary>A partner without a network, whose answer to a check the test chooses.</summary>
internal sealed class ScriptedPartner : IPartner, IPartnerClient
{
    private static readonly ImmutableSortedDictionary<string, string> None =
        ImmutableSortedDictionary<string, string>.Empty;

    private int _removals;

    public PartnerPlan Plan { get; } = new ScriptedPlan();

    /// <summary>What a check answers from now on.</summary>
    public PartnerAnswer CheckAnswer { get; set; } = new PartnerAnswer.Done(None);

    /// <summary>What every call answers from now on; null: it is carried out.</summary>
    public PartnerAnswer? CallAnswer { get; set; }

    /// <summary>What happens while a check is under way.</summary>
    public Func<Task> DuringCheck { get; set; } = () => Task.CompletedTask;

    /// <summary>Everything that a client was made with so far, the newest last.</summary>
    public List<PartnerConnection> Connected { get; } = [];

    public int Idle => int.MaxValue;

    public ImmutableArray<string> Faults(PartnerConnection connection) =>
        connection.Credentials.ContainsKey("apiKey") ? [] : ["credentials.apiKey is missing"];

    public IPartnerClient Connect(PartnerConnection connection)
    {
        lock (Connected)
        {
            Connected.Add(connection);
        }

        return this;
    }

    public Task<PartnerAnswer> LogInAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>How many people were taken off so far.</summary>
    public int Removals => _removals;

    public Task<PartnerAnswer> CallAsync(PartnerCall call, CancellationToken cancellationToken)
    {
        if (call.Step.Removes)
        {
            Interlocked.Increment(ref _removals);
        }

        return Task.FromResult(CallAnswer ?? new PartnerAnswer.Done(call.Step.Removes ? None : Ids(call))
        {
            Transcript = new Transcript($"POST /{call.Step.Endpoint} {{}}", "200 {}"),
        });
    }

    public async Task<PartnerAnswer> CheckAsync(CancellationToken cancellationToken)
    {
        await DuringCheck();
        return CheckAnswer;
    }

    // Who is known already keeps the account; everybody else gets one of the same number: gb-1 is p-1.
    private static ImmutableSortedDictionary<string, string> Ids(PartnerCall call)
    {
        var number = call.Member.Id.ToString().Split('-')[^1];
        var id = call.Link.Ids.GetValueOrDefault(ScriptedPlan.PersonId, $"p-{number}");
        return None.Add(ScriptedPlan.PersonId, id).Add("permanentToken", "stands-for-the-person");
    }
}
