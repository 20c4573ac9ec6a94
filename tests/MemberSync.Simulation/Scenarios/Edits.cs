using MemberSync.Core.Members;
using MemberSync.Testing.Chance;

namespace MemberSync.Simulation.Scenarios;

/// <summary>Changes that a gym's staff makes to a member.</summary>
public static class Edits
{
    public static Member Any(Member member, SeededRandom random) => random.Next(4) switch
    {
        0 => member with { Email = $"mail{random.Next(1000)}.{member.Id}@example.org" },
        1 => member with { Tags = [$"#Group{random.Next(5)}"] },
        2 => member with { Address = Moved(member.Address!, random.Next(999)) },
        _ => member with { Contract = member.Contract! with { End = new DateOnly(2027, 1, 1).AddDays(random.Next(700)) } },
    };

    // Not every partner is told the zip.
    private static Address Moved(Address address, int number) => address with { Zip = $"{8000 + number}", Number = $"{number}" };
}
