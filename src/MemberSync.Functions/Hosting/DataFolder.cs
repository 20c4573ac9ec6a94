namespace MemberSync.Functions.Hosting;

/// <summary>The folder of database and keys. It holds people's data: a new one is closed to others.</summary>
internal static class DataFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The folder that the data file is in, made if there is none.</summary>
    public static string Ensure(string dataPath) => Make(Path.GetDirectoryName(Path.GetFullPath(dataPath))!);

    /// <summary>The folder of the keys that protect credentials, made if there is none.</summary>
    public static string EnsureKeys(string dataPath) => Make(Path.Combine(Ensure(dataPath), "keys"));

    private static string Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }

        return folder;
    }
}
