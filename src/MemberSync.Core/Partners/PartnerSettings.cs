using System.Collections.Immutable;

namespace MemberSync.Core.Partners;

/// <summary>
/// What a plan may read of its connection: the partner's own settings and the options, never credentials.
/// </summary>
/// <param name="Values">By name, as set by the operator; names compare exactly.</param>
/// <param name="WelcomeEmail">Whether the partner may write to the person, where the partner lets us choose.</param>
/// <param name="Photos">Whether photographs are sent.</param>
/// <param name="AssumedContract">Whether calls that the partner has not documented may be used.</param>
public sealed record PartnerSettings(
    ImmutableSortedDictionary<string, string> Values, bool WelcomeEmail, bool Photos, bool AssumedContract)
{
    public static PartnerSettings Default { get; } =
        new(ImmutableSortedDictionary<string, string>.Empty, WelcomeEmail: true, Photos: false, AssumedContract: false);

    public string Get(string name, string otherwise) => Values.GetValueOrDefault(name, otherwise);
}
