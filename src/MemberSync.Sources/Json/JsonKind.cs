using MemberSync.Engine.Ports;
using MemberSync.Sources.Mapping;
using MemberSync.Sources.Verifying;

namespace MemberSync.Sources.Json;

/// <summary>Any gym system that sends JSON, understood by configuration alone.</summary>
internal static class JsonKind
{
    // Ours to choose, as a system without a known form has none; the form is the most common one.
    private static readonly SignatureRule Signature =
        new(SignatureMode.HmacSha256Hex, "X-Signature") { Prefix = "sha256=" };

    public static ISourceKind Create() => new MappedKind("json", Signature);
}
