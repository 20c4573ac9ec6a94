using System.CommandLine;

namespace MemberSync.Functions.Verbs;

/// <summary>Options that several verbs have.</summary>
internal static class Given
{
    /// <value>Options of all verbs.</value>
    public static readonly Option<string> Url = new("--url")
    {
        Description = "the service's address, such as https://membersync.example; otherwise MEMBERSYNC_URL, "
            + "otherwise the service on this machine",
        Recursive = true,
    };

    public static readonly Option<string> Key = new("--key")
    {
        Description = "the key; better given by MEMBERSYNC_KEY, which other users of this machine cannot see",
        Recursive = true,
    };

    public static readonly Option<bool> Local = new("--local")
    {
        Description = "speak to the service on this machine, whatever MEMBERSYNC_URL says",
        Recursive = true,
    };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "print what the service answers, for scripts",
        Recursive = true,
    };

    public static readonly Option<string> Club = new("--club")
    {
        Description = "the club's name; otherwise MEMBERSYNC_CLUB; may be left out when there is one club",
    };

    public static readonly Option<string> Connection = new("--connection")
    {
        Description = "the connection's name; may be left out when the club has one",
    };

    public static readonly Option<bool> Yes = new("--yes") { Description = "do it; without this nothing is done" };

    public static readonly Option<string> After = new("--after")
    {
        Description = "go on where the page before ended; each page says how",
    };

    public static readonly Option<int> Limit = new("--limit")
    {
        Description = "how many at most, 1 to 1000",
        DefaultValueFactory = _ => 100,
    };
}
