namespace MemberSync.Sources.Mapping;

/// <summary>What a canonical field holds.</summary>
internal enum TargetKind
{
    Text,
    List,
    Date,
    Time,
    Number,
}
