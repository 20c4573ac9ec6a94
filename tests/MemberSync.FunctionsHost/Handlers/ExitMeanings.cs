namespace MemberSync.FunctionsHost.Handlers;

/// <summary>The host's table of exit statuses.</summary>
internal static class ExitMeanings
{
    private const int DeliberateRestart = 200;

    /// <param name="byHost">Whether the host ended it.</param>
    public static ExitMeaning Of(int status, bool byHost) => (status, byHost) switch
    {
        (_, true) => ExitMeaning.Restart,
        (0, _) => ExitMeaning.Unnoticed,
        (DeliberateRestart, _) => ExitMeaning.Restart,
        _ => ExitMeaning.Error,
    };
}
