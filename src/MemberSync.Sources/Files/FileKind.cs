using System.Collections.Immutable;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;

namespace MemberSync.Sources.Files;

/// <summary>Any system that can export its members as CSV or as an Excel workbook, such as Sportrick and Aidoo.</summary>
public sealed class FileKind : ISourceKind
{
    /// <summary>Its name in settings.</summary>
    public const string KindName = "file";

    /// <summary>The setting that says whether files in the watched folder hold all members.</summary>
    public const string Whole = "whole";

    public string Name => KindName;

    public int CallsPerMinute => 0;

    public ImmutableArray<string> Faults(SourceSetup setup) =>
    [
        .. FileMappingReader.Read(setup.Source.Mapping).Faults,
        .. setup.Source.Settings.Keys.Where(name => name is not (Source.MemberPrefix or Whole))
            .Select(name => $"settings.{name} is not known; the settings of this kind are {Source.MemberPrefix} and {Whole}"),
        .. setup.Source.Settings.GetValueOrDefault(Whole) is not (null or "true" or "false")
            ? [$"settings.{Whole}: write \"true\" when every file in the watched folder holds all members, else \"false\""]
            : ImmutableArray<string>.Empty,
    ];

    // Files come by their own route, with a key.
    public bool Proves(IncomingNotice webhook, SourceSetup setup, DateTimeOffset now) => false;

    public SourceReading Read(ReadOnlyMemory<byte> body, SourceSetup setup, DateTimeOffset now) =>
        new SourceReading.Rejected(["a source of this kind has no webhook; send its files to .../file"]);

    public ISourceClient? Connect(SourceSetup setup) => null;
}
