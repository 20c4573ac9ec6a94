using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Engine.Links;

namespace MemberSync.Functions.OperatorConsole.Shared;

/// <summary>What became of one operation on several members.</summary>
/// <param name="Refused">Who was left as before, with the reason.</param>
public sealed record BulkReport(
    LinkOperation Operation, int Accepted, ImmutableArray<(MemberId Member, string Why)> Refused);
