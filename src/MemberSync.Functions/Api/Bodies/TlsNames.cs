using MemberSync.Core.Clubs;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>The oldest TLS of a connection, as bodies write it.</summary>
internal static class TlsNames
{
    private const int MaxLength = 20;

    public static string Format(OldestTls tls) => tls switch
    {
        OldestTls.Tls13 => "1.3",
        OldestTls.Tls12 => "1.2",
    };

    public static OldestTls? Read(Fields fields, string name)
    {
        if (fields.Text(name, MaxLength) is not { } text)
        {
            return null;
        }

        foreach (var tls in Enum.GetValues<OldestTls>())
        {
            if (Format(tls) == text)
            {
                return tls;
            }
        }

        fields.Fault(name, $"'{Problems.Cut(text)}' is not taken; write \"1.3\", or \"1.2\" for a partner that has no 1.3");
        return null;
    }
}
