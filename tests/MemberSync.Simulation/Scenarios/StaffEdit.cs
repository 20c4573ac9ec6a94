using System.Globalization;
using MemberSync.Core.Members;

namespace MemberSync.Simulation.Scenarios;

/// <summary>One edit at the front desk that can be told from all others by what the partner is sent of it.</summary>
internal sealed record StaffEdit(int Number)
{
    /// <summary>What the body of the call has in it that brings the edit to the partner.</summary>
    public string Trace => (Number % 3) switch
    {
        0 => $"\"edit{Number}@example.org\"",
        1 => $"\"Editway{Number} ",
        _ => $"\"{End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
    };

    // Nobody else's contract ends that late.
    private DateOnly End => new DateOnly(2030, 1, 1).AddDays(Number);

    public Member Apply(Member member) => (Number % 3) switch
    {
        0 => member with { Email = $"edit{Number}@example.org" },
        1 => member with { Address = member.Address! with { Street = $"Editway{Number} lane" } },
        _ => member with { Contract = member.Contract! with { End = End } },
    };
}
