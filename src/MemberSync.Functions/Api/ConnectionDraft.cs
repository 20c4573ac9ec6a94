using System.Collections.Immutable;
using MemberSync.Core.Clubs;

namespace MemberSync.Functions.Api;

/// <summary>A connection as asked for. Of the credentials only the changes: null clears one, none keeps all.</summary>
internal sealed record ConnectionDraft(Connection Connection, ImmutableSortedDictionary<string, string?>? Credentials)
{
    /// <summary>The credentials after the change.</summary>
    public ImmutableSortedDictionary<string, string> Merge(ImmutableSortedDictionary<string, string> stored)
    {
        var merged = stored.ToBuilder();
        foreach (var (name, value) in Credentials ?? ImmutableSortedDictionary<string, string?>.Empty)
        {
            if (value is null)
            {
                merged.Remove(name);
            }
            else
            {
                merged[name] = value;
            }
        }

        return merged.ToImmutable();
    }

    /// <summary>Shows no credential.</summary>
    public override string ToString() => Connection.Id.ToString();
}
