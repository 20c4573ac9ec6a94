using System.Collections.Immutable;
using MemberSync.Core.Members;

namespace MemberSync.Engine.Files;

/// <summary>A row of a source's file, as read.</summary>
/// <param name="Number">Its line or row in the file, counted from 1.</param>
/// <param name="Member">The member's id as the hub has it; null: the row has none that can be read.</param>
/// <param name="Hash">Of all that the row says, at most 20 characters; another one when it says something else.</param>
/// <param name="Change">What it says, without event and time; null when it has faults.</param>
/// <param name="Faults">What is wrong with it, for whoever made the file.</param>
public sealed record FileRow(
    long Number, string? Member, string Hash, MemberChange? Change, ImmutableArray<string> Faults);
