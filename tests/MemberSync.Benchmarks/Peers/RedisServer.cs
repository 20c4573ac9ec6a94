using System.ComponentModel;
using MemberSync.Benchmarks.Measuring;
using MemberSync.Demo.Processes;

namespace MemberSync.Benchmarks.Peers;

/// <summary>A Redis of its own on a free port, in memory only.</summary>
internal sealed class RedisServer : IDisposable
{
    private readonly ChildProgram _program;

    private RedisServer(ChildProgram program, int port) => (_program, Port) = (program, port);

    public int Port { get; }

    /// <returns>Null when Redis is not installed.</returns>
    public static async Task<RedisServer?> StartAsync(string folder, Pass pass)
    {
        var port = FreePort.Next();
        try
        {
            var program = ChildProgram.StartOther(
                "redis-server",
                ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
                [],
                Path.Combine(folder, "redis.log"));
            return new RedisServer(program, port);
        }
        catch (Win32Exception)
        {
            await pass.Progress.WriteLineAsync("redis-server is not on the PATH, so what needs it is left out; Debian: apt install redis-server");
            return null;
        }
    }

    public void Dispose() => _program.Dispose();
}
