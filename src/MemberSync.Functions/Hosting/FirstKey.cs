using MemberSync.Engine.Access;
using Microsoft.Extensions.Options;

namespace MemberSync.Functions.Hosting;

/// <summary>
/// Sees to it that somebody can get in where the settings preset no key: makes one when there is none and shows it
/// once. It is shown on standard output and not in the log, because logs are kept.
/// </summary>
internal sealed class FirstKey(AccessKeys keys, IOptions<MemberSyncOptions> options, TextWriter output) : IHostedService
{
    private const string Name = "admin";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.AdminKey is null && (await keys.ListAsync(cancellationToken)).IsEmpty)
        {
            var text = await keys.CreateAsync(Name, Role.Admin, null, cancellationToken);
            await output.WriteLineAsync($"admin key: {text}");
            await output.FlushAsync(cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
