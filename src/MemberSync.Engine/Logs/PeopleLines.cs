namespace MemberSync.Engine.Logs;

/// <summary>What reading a partner's list of people leaves in the log.</summary>
internal static class PeopleLines
{
    public static LogLine Read(int count, DateTimeOffset at) => new(
        at, LineLevel.Information, "people.read", $"Read the partner's list of people: {count} are known to it");

    public static LogLine Failed(string why, DateTimeOffset at) => new(
        at,
        LineLevel.Error,
        "people.failed",
        $"The partner's list of people could not be read: {LineText.Clean(why)}. The list stored before, if any, stays in "
        + "force. Put it right and ask again with POST .../people/fetch, or send the list with PUT .../people");
}
