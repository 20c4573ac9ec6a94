using MemberSync.Secrets.KeyVault;
using Microsoft.Extensions.Options;

namespace MemberSync.Functions.Hosting;

/// <summary>The rules of the options that no attribute can say.</summary>
internal sealed class MemberSyncOptionsRules(IConfiguration configuration) : IValidateOptions<MemberSyncOptions>
{
    private const string VaultReference = "@Microsoft.KeyVault(";

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

        if (options.AdminKey?.StartsWith(VaultReference, StringComparison.OrdinalIgnoreCase) == true)
        {
            faults.Add("MemberSync:AdminKey is a reference to a key vault that the platform did not resolve. "
                + "Give the app's identity the right to read the secret.");
        }

        if (options.AdminKey is null && FunctionsHost.PortOf(configuration) is not null)
        {
            faults.Add("MemberSync:AdminKey must be given under the Functions host: a key made here would be logged.");
        }

        if (options.Telemetry is { } collector && !(collector.IsAbsoluteUri && collector.Scheme is "http" or "https"))
        {
            faults.Add($"MemberSync:Telemetry is '{collector}', which is no address of a collector. Give one like "
                + "http://127.0.0.1:4318, or leave the setting out.");
        }

        if (VaultFault(options) is { } fault)
        {
            faults.Add(fault);
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private string? VaultFault(MemberSyncOptions options)
    {
        if (options.KeyVault is { } vault)
        {
            return VaultAddress.Fault(vault, options.AllowLoopbackPartners) is { } fault
                ? $"MemberSync:KeyVault {fault}."
                : null;
        }

        return StorageOptions.Of(configuration) is { IsAzure: true, IsEmulator: false }
            ? $"MemberSync:KeyVault must be given with a storage account in Azure ({StorageOptions.Section}): several "
                + "instances share the secrets, and keys on one machine's disk would not reach the others."
            : null;
    }
}
