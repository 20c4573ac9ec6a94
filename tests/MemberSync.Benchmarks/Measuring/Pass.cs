namespace MemberSync.Benchmarks.Measuring;

/// <summary>One run of a measurement.</summary>
/// <param name="Number">0 warms up and is not counted.</param>
/// <param name="IsQuick">The work may be a tenth.</param>
/// <param name="Time">The real clock.</param>
/// <param name="Progress">Takes a line when something takes long.</param>
internal sealed record Pass(int Number, bool IsQuick, TimeProvider Time, TextWriter Progress);
