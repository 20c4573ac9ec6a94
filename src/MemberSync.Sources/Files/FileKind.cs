using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Sources.Reading;

namespace MemberSync.Sources.Files;

/// <summary>Any system that can export its members as CSV or as an Excel workbook, such as Sportrick and Aidoo.</summary>
internal sealed class FileKind : ISourceKind
{
    public string Name => "file";

    public int CallsPerMinute => 0;

    public ImmutableArray<string> Faults(SourceSetup setup) =>
    [
        .. FileMappingReader.Read(setup.Source.Mapping).Faults,
        .. setup.Source.Settings.Keys.Where(name => name != ForeignIds.MemberPrefix)
            .Select(name => $"settings.{name} is not known; the only setting of this kind is {ForeignIds.MemberPrefix}"),
    ];

    // Files come by their own route, with a key.
    public bool Proves(IncomingNotice webhook, SourceSetup setup, DateTimeOffset now) => false;

    public SourceReading Read(ReadOnlyMemory<byte> body, SourceSetup setup, DateTimeOffset now) =>
        new SourceReading.Rejected(["a source of this kind has no webhook; send its files to .../file"]);

    public ISourceClient? Connect(SourceSetup setup) => null;
}
