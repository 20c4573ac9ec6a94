namespace MemberSync.Partners.Http;

/// <summary>What became of fetching a photograph. Details are our own words, without the address.</summary>
internal abstract record PhotoReading
{
    private PhotoReading()
    {
    }

    internal sealed record Read(ReadOnlyMemory<byte> Image) : PhotoReading;

    /// <summary>There is none to be had at this address, today or tomorrow.</summary>
    internal sealed record Unfit(string Detail) : PhotoReading;

    /// <summary>Not now, for a reason that passes.</summary>
    internal sealed record Unreachable(string Detail) : PhotoReading;
}
