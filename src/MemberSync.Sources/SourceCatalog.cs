using System.Collections.Frozen;
using MemberSync.Engine.Ports;
using MemberSync.Sources.Files;
using MemberSync.Sources.Generic;
using MemberSync.Sources.Json;
using MemberSync.Sources.Mindbody;
using MemberSync.Sources.Momence;
using MemberSync.Sources.PerfectGymClassic;
using MemberSync.Sources.PerfectGymNext;

namespace MemberSync.Sources;

/// <summary>Every make of gym system that the hub understands. A new one is a folder, and a line here.</summary>
public static class SourceCatalog
{
    /// <summary>The kinds by name, e.g. <c>mindbody</c>; names compare exactly.</summary>
    /// <param name="time">Times questions out.</param>
    /// <param name="handlers">
    /// Makes a transport for one source, which then owns it. It must open connections to public addresses only.
    /// </param>
    public static IReadOnlyDictionary<string, ISourceKind> All(
        TimeProvider time, Func<SourceSetup, HttpMessageHandler> handlers)
    {
        ISourceKind[] kinds =
        [
            new GenericKind(),
            new FileKind(),
            JsonKind.Create(),
            new MindbodyKind(),
            PerfectGymClassicKind.Create(),
            new PerfectGymNextKind(time, handlers),
            new MomenceKind(time, handlers),
        ];
        return kinds.ToFrozenDictionary(kind => kind.Name);
    }
}
