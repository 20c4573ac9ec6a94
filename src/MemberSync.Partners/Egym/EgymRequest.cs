namespace MemberSync.Partners.Egym;

/// <summary>One request as it goes out, without the address of the partner and the key.</summary>
/// <param name="MediaType">With its parameters; of an empty body too.</param>
internal sealed record EgymRequest(HttpMethod Method, string Path, ReadOnlyMemory<byte> Body, string MediaType)
{
    public const string Json = "application/json";

    public override string ToString() => nameof(EgymRequest);
}
