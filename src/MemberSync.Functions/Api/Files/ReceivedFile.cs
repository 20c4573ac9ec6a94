using System.Security.Cryptography;

namespace MemberSync.Functions.Api.Files;

/// <summary>
/// A file on this machine's disk while it is read: a workbook's directory stands at its end, and an import knows its file
/// by its hash. Closed to others, and gone when it is disposed or the process ends.
/// </summary>
internal sealed class ReceivedFile : IAsyncDisposable
{
    private const int BufferSize = 128 * 1024;

    private ReceivedFile(FileStream stream, string hash)
    {
        Stream = stream;
        Hash = hash;
    }

    /// <summary>Stands at the beginning.</summary>
    public Stream Stream { get; }

    /// <summary>The SHA-256 of its bytes, as hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>Null when it is longer than <paramref name="most"/> bytes.</summary>
    public static async Task<ReceivedFile?> ReceiveAsync(
        Stream body, string name, long most, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"membersync-{name}.tmp"), options);
        try
        {
            if (await TryCopyAsync(body, file, most, cancellationToken) is { } hash)
            {
                return new ReceivedFile(file, hash);
            }

            await file.DisposeAsync();
            return null;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Stream.DisposeAsync();

    private static async Task<string?> TryCopyAsync(
        Stream body, FileStream file, long most, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        while (await body.ReadAsync(buffer, cancellationToken) is var count and > 0)
        {
            if (file.Length + count > most)
            {
                return null;
            }

            hash.AppendData(buffer, 0, count);
            await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        file.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
