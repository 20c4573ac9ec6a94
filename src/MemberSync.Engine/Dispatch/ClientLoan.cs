using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Dispatch;

/// <summary>A connection's client, lent until disposed. Calls that are under way then still come to their end.</summary>
public sealed class ClientLoan : IDisposable
{
    private readonly SharedClient _client;
    private bool _isBack;

    internal ClientLoan(SharedClient client)
    {
        _client = client;
    }

    public IPartnerClient Client => _client;

    /// <summary>Only where the partner's plan names a list of people.</summary>
    internal IPeopleSource People => _client;

    public void Dispose()
    {
        if (!_isBack)
        {
            _isBack = true;
            _client.GiveBack();
        }
    }
}
