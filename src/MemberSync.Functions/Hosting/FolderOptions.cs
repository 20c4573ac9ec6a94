using System.ComponentModel.DataAnnotations;

namespace MemberSync.Functions.Hosting;

/// <summary>A folder into which gym systems export, where the service runs alone on one machine.</summary>
internal sealed class FolderOptions
{
    /// <value>
    /// A folder with one folder a club, and in it one a source: <c>{club}/{source}/*.csv</c>. Default none: no folder is
    /// watched.
    /// </value>
    public string? Folder { get; set; }

    /// <value>How many seconds lie between two looks, 1 to 3600. A file is taken when it is the same at two. Default 10.</value>
    [Range(1, 3600)]
    public int EverySeconds { get; set; } = 10;
}
