using MemberSync.Core.Links;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>How many members are in each state.</summary>
internal sealed record StatesBody(IReadOnlyDictionary<string, int> States, int Total)
{
    public static StatesBody Of(IReadOnlyDictionary<LinkStatus, int> counts) =>
        new(counts.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value), counts.Values.Sum());
}
