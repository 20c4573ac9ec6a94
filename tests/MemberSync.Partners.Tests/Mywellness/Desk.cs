using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Tests.Http;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Time;
using Xunit;
using static MemberSync.Partners.Tests.Mywellness.Some;

namespace MemberSync.Partners.Tests.Mywellness;

/// <summary>A client of one facility, with the partner and the clock in the test's hands.</summary>
internal sealed class Desk
{
    public static readonly PartnerCall Update = Call(Ines, LinkAtPartner);

    public Desk()
    {
        Client = PartnerCatalog.All(Time, _ => Partner, new SequentialIds(1))["mywellness"].Connect(Connection());
    }

    public SimulatedTime Time { get; } = new();

    public StubHandler Partner { get; } = new();

    public IPartnerClient Client { get; }

    public static string LogIn(string token, string expireIn = "1800") =>
        $$"""{"data":{"facilities":[{"id":"f-1","url":"northclub"}]},"token":"{{token}}","expireIn":{{expireIn}}}""";

    public static async Task<HttpResponseMessage> Never(CancellationToken cancellationToken)
    {
        var never = new TaskCompletionSource<HttpResponseMessage>();
        await using var stop = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
        return await never.Task;
    }

    public Task<PartnerAnswer> CallAsync() => Client.CallAsync(Update, CancellationToken.None);

    public async Task LogInAsync(string token)
    {
        Partner.Answers(LogIn(token));
        Assert.IsType<PartnerAnswer.Done>(await Client.LogInAsync(CancellationToken.None));
    }
}
