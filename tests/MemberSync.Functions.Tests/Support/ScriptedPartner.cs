using System.Collections.Immutable;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;

namespace MemberSync.Functions.Tests.Support;

/// <summary>A partner without a network, whose answer to a check the test chooses.</summary>
internal sealed class ScriptedPartner : IPartner, IPartnerClient
{
    private static readonly ImmutableSortedDictionary<string, string> None =
        ImmutableSortedDictionary<string, string>.Empty;

    private static readonly ImmutableSortedDictionary<string, string> Ids =
        None.Add("personId", "p-1").Add("permanentToken", "stands-for-the-person");

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

    public Task<PartnerAnswer> CallAsync(PartnerCall call, CancellationToken cancellationToken) =>
        Task.FromResult(CallAnswer ?? new PartnerAnswer.Done(call.Step.Removes ? None : Ids)
        {
            Transcript = new Transcript($"POST /{call.Step.Endpoint} {{}}", "200 {}"),
        });

    public async Task<PartnerAnswer> CheckAsync(CancellationToken cancellationToken)
    {
        await DuringCheck();
        return CheckAnswer;
    }
}
