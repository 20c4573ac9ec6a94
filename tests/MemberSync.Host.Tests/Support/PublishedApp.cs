using MemberSync.Testing.Processes;

namespace MemberSync.Host.Tests.Support;

/// <summary>The function app as it is deployed; made when it is missing or older than its sources.</summary>
internal static class PublishedApp
{
    private static readonly Lazy<Task> Making = new(MakeAsync);

    public static string Folder { get; } = Path.Combine(Script.Root, "artifacts", "app");

    public static string Zip { get; } = Path.Combine(Script.Root, "artifacts", "membersync.zip");

    /// <summary>Once for all tests.</summary>
    public static Task MadeAsync() => Making.Value;

    private static async Task MakeAsync()
    {
        var (status, _, errors) = await Script.RunAsync("run", "publish", "--if-changed");
        if (status != 0)
        {
            throw new InvalidOperationException($"The function app cannot be published: {errors}");
        }
    }
}
