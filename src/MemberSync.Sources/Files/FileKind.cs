using System.Collections.Immutable;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;

namespace MemberSync.Sources.Files;

/// <summary>Any system that can export its members as CSV or as an Excel workbook, such as Sportrick and Aidoo.</summary>
public sealed class FileKind : ISourceKind
{
    /// <summary>Its name in settings.</summary>
    public const string KindName = "file";

    public string Name => KindName;

    public int CallsPerMinute => 0;

    public ImmutableArray<string> Faults(SourceSetup setup) =>
    [
        .. FileMappingReader.Read(setup.Source.Mapping).Faults,
        .. setup.Source.Settings.Keys.Where(name => name != Source.MemberPrefix)
            .Select(name => $"settings.{name} is not known; the only setting of this kind is {Source.MemberPrefix}"),
    ];

    // Files come by their own route, with a key.
    public bool Proves(IncomingNotice webhook, SourceSetup setup, DateTimeOffset now) => false;

    public SourceReading Read(ReadOnlyMemory<byte> body, SourceSetup setup, DateTimeOffset now) =>
        new SourceReading.Rejected(["a source of this kind has no webhook; send its files to .../file"]);

    public ISourceClient? Connect(SourceSetup setup) => null;
}
