using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Members;
using MemberSync.Functions.OperatorConsole.Shared;

namespace MemberSync.Functions.OperatorConsole.Drifting;

/// <summary>Of whom the partner holds another word than it was told.</summary>
/// <param name="Note">Who is compared, and what a difference means.</param>
/// <param name="Next">Where the next page begins; null: this is the last.</param>
/// <param name="Did">What was just done with those chosen; null: nothing.</param>
public sealed record DriftModel(
    Club Club,
    ConnectionView View,
    TimeZoneInfo Zone,
    string Note,
    ImmutableArray<DriftPlace> People,
    string? Next,
    BulkReport? Did);
