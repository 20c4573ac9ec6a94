namespace MemberSync.Core.Members;

/// <summary>How long the texts of a canonical change may be, in UTF-16 units, and how many a list may hold.</summary>
internal static class TextLimits
{
    /// <summary>Dates, times, names of choices.</summary>
    public const int Short = 100;
    public const int Id = 100;
    public const int Name = 200;
    public const int Email = 320;
    public const int Phone = 50;
    public const int Url = 2000;

    public const int Tag = 100;
    public const int Tags = 100;
    public const int Card = 64;
    public const int Cards = 50;

    public const int Seat = 20;
}
