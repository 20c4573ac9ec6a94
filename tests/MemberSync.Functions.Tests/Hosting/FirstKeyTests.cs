using MemberSync.Engine.Access;
using MemberSync.Functions.Hosting;
using MemberSync.Testing.Storage;
using MemberSync.Testing.Time;
using Microsoft.Extensions.Options;
using Xunit;

namespace MemberSync.Functions.Tests.Hosting;

public sealed class FirstKeyTests
{
    private readonly AccessKeys _keys = new(new ModelStore(new SimulatedTime()));
    private readonly StringWriter _output = new();

    [Fact]
    public async Task First_start_makes_a_key_and_shows_it_once()
    {
        await StartAsync(preset: null);
        var shown = _output.ToString();
        await StartAsync(preset: null);

        Assert.StartsWith("admin key: ms_", shown, StringComparison.Ordinal);
        Assert.Equal(shown, _output.ToString());
        var key = await _keys.FindAsync(AccessKeys.Hash(shown["admin key: ".Length..].Trim()), CancellationToken.None);
        Assert.Equal(Role.Admin, key!.Role);
    }

    [Fact]
    public async Task No_key_is_made_where_the_settings_preset_one()
    {
        await StartAsync("a-key-from-the-settings");

        Assert.Empty(_output.ToString());
        Assert.Empty(await _keys.ListAsync(CancellationToken.None));
    }

    private Task StartAsync(string? preset)
    {
        var options = Options.Create(new MemberSyncOptions { AdminKey = preset });
        return new FirstKey(_keys, options, _output).StartAsync(CancellationToken.None);
    }
}
