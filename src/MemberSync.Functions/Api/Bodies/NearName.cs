using System.Collections.Immutable;
using MemberSync.Core.Members;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>Tells which name a mistyped one may have meant.</summary>
internal static class NearName
{
    public static string Advice(string name, ImmutableArray<string> known) => Nearby.Find(name, known) is { } near
        ? $"did you mean {near}?"
        : $"known are {string.Join(", ", known)}";
}
