using Microsoft.Extensions.Options;

namespace MemberSync.Functions.Hosting;

/// <summary>The rules of the options that no attribute can say.</summary>
internal sealed class MemberSyncOptionsRules : IValidateOptions<MemberSyncOptions>
{
    public ValidateOptionsResult Validate(string? name, MemberSyncOptions options)
    {
        List<string> faults = [.. ListenAddress.Faults(options.Urls ?? "")];
        if (!options.Clock.IsReal && !options.Clock.IsWhole)
        {
            faults.Add("MemberSync:Clock needs Origin, Start and Speed together, or none of them.");
        }

        if (options.AdminKey is { } key && key.Any(c => c is < '!' or > '~'))
        {
            faults.Add("MemberSync:AdminKey must be printable ASCII without spaces: it travels in a header.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
