using System.Collections.Frozen;
using MemberSync.Core.Members;

namespace MemberSync.Sources.Mapping;

/// <summary>The fields of a canonical change that a mapping can fill, by their paths.</summary>
internal static class Targets
{
    public static readonly FrozenDictionary<string, TargetKind> All = Kinds().ToFrozenDictionary();

    /// <summary>The objects of a change, and those within a member.</summary>
    public static readonly FrozenSet<string> Groups =
        All.Keys.SelectMany(path => Parents(path)).ToFrozenSet();

    /// <summary>The fields and objects directly below an object.</summary>
    public static IEnumerable<string> Below(string group) =>
        All.Keys.Concat(Groups)
            .Where(path => path.StartsWith($"{group}.", StringComparison.Ordinal) && !path[(group.Length + 1)..].Contains('.'))
            .Select(path => path[(group.Length + 1)..])
            .Order(StringComparer.Ordinal);

    private static Dictionary<string, TargetKind> Kinds()
    {
        var kinds = CanonicalMember.Paths.Except(["address", "contract"])
            .ToDictionary(path => $"member.{path}", _ => TargetKind.Text);
        Set(TargetKind.Date, "member.dateOfBirth", "member.contract.start", "member.contract.end");
        Set(TargetKind.List, "member.tags", "member.cards", "member.optIns");
        Set(TargetKind.Number, "member.body.weightKg", "member.body.heightCm", "member.body.ftpWatts");
        Set(TargetKind.Number, "member.body.restingHeartRate", "member.body.thresholdHeartRate");
        Set(TargetKind.Text, "class.id", "class.title", "class.location", "class.instructor");
        Set(TargetKind.Time, "class.start", "class.end");
        Set(TargetKind.Text, "booking.class", "booking.member", "booking.seat");
        return kinds;

        void Set(TargetKind kind, params string[] paths)
        {
            foreach (var path in paths)
            {
                kinds[path] = kind;
            }
        }
    }

    private static IEnumerable<string> Parents(string path) =>
        from i in Enumerable.Range(0, path.Length)
        where path[i] == '.'
        select path[..i];
}
