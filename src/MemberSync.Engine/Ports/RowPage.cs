using System.Collections.Immutable;

namespace MemberSync.Engine.Ports;

/// <summary>Rows of one range in key order. <paramref name="More"/>: the range holds further rows after the last one.</summary>
public sealed record RowPage(ImmutableArray<Row> Rows, bool More);
