using System.Collections.Concurrent;
using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Sources;

/// <summary>One client per source as long as its settings stay the same, so that a log-in is not made anew each time.</summary>
public sealed class SourceClients
{
    private readonly ConcurrentDictionary<(ClubId, SourceId), (string Version, ISourceClient? Client)> _known = new();

    /// <summary>Null: the source cannot be asked, or is switched off.</summary>
    public ISourceClient? Of(SourceView view) => !view.Source.Enabled ? null : _known.AddOrUpdate(
        (view.Club, view.Source.Id),
        _ => (view.Version, view.Kind.Connect(view.Setup)),
        (_, known) => known.Version == view.Version ? known : (view.Version, view.Kind.Connect(view.Setup))).Client;
}
