using MemberSync.Simulators.Egym.Wire;

namespace MemberSync.Simulators.Egym.Accounts;

/// <summary>A person in the chain. Changes with every call that succeeds.</summary>
internal sealed class Account
{
    public required string Id { get; init; }

    /// <summary>The location whose key made it.</summary>
    public required string Location { get; init; }

    public required AccountBody Body { get; set; }

    public SortedSet<string> Rfids { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The SHA-256 of the photograph, in lower-case hex.</summary>
    public string? Photo { get; set; }

    public List<DateTimeOffset> CheckIns { get; } = [];

    public List<DateTimeOffset> CheckOuts { get; } = [];

    /// <summary>How often its profile was written, the first time included.</summary>
    public int Writes { get; set; } = 1;

    public required DateTimeOffset ModifiedOn { get; set; }
}
