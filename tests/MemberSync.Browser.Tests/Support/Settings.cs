namespace MemberSync.Browser.Tests.Support;

/// <summary>What whoever runs the tests may set.</summary>
internal static class Settings
{
#pragma warning disable RS0030 // The one place where the tests look at their environment.
    public static bool KeepsPictures { get; } = Environment.GetEnvironmentVariable("MEMBERSYNC_SCREENS") is not null;
#pragma warning restore RS0030
}
