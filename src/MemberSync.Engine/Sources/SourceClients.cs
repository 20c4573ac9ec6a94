using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Sources;

/// <summary>
/// One client per source while its settings stay the same, so that a log-in is not made anew each time. One that is
/// replaced may still be asking, and is let go when it is replaced twice. Safe for concurrent use.
/// </summary>
public sealed class SourceClients
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(ClubId, SourceId), Kept> _known = [];

    /// <summary>Null: the source cannot be asked, or is switched off.</summary>
    public ISourceClient? Of(SourceView view)
    {
        if (!view.Source.Enabled)
        {
            return null;
        }

        var key = (view.Club, view.Source.Id);
        lock (_gate)
        {
            var known = _known.GetValueOrDefault(key);
            if (known?.Version == view.Version)
            {
                return known.Client;
            }

            (known?.Before as IDisposable)?.Dispose();
            return (_known[key] = new Kept(view.Version, view.Kind.Connect(view.Setup), known?.Client)).Client;
        }
    }

    private sealed record Kept(string Version, ISourceClient? Client, ISourceClient? Before);
}
