using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>What an operator should know of a connection's options that the options themselves do not say.</summary>
internal static class ConnectionNotes
{
    private const string OldTls =
        "Calls to the partner may use TLS 1.2 as well, which is weaker than 1.3. Set the option tls to \"1.3\" as soon as "
        + "the partner speaks it.";

    private const string NoChoice =
        "The option welcomeEmail is off and has no effect: this partner decides itself whether it writes to people whom it "
        + "links.";

    public static ImmutableArray<string> Of(ConnectionView view)
    {
        var options = view.Connection.Options;
        return
        [
            .. options.Tls == OldestTls.Tls12 ? [OldTls] : Array.Empty<string>(),
            .. !options.WelcomeEmail && !view.Plan.WelcomeEmailChoice ? [NoChoice] : Array.Empty<string>(),
        ];
    }
}
