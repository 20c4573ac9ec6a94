using System.Text.Json;
using MemberSync.Benchmarks.Limits;
using MemberSync.Benchmarks.Reporting;
using MemberSync.Demo.Processes;
using MemberSync.Simulators.Mywellness;

namespace MemberSync.Benchmarks.Peers;

/// <summary>The scripts of tests/peers, with their packages.</summary>
internal static class PeerScripts
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static string Folder => Path.Combine(Places.Root, "tests", "peers");

    /// <summary>Installs the packages if they are not there as the lock file wants them.</summary>
    public static async Task InstallAsync(string logs)
    {
        // npm writes this file last, so it is older than the wanted versions unless they are all there.
        var (installed, wanted) = (Path.Combine(Folder, "node_modules", ".package-lock.json"), Path.Combine(Folder, "package-lock.json"));
        if (!File.Exists(installed) || File.GetLastWriteTimeUtc(installed) < File.GetLastWriteTimeUtc(wanted))
        {
            using var npm = ChildProgram.StartOther("npm", ["ci", "--prefix", Folder], [], Path.Combine(logs, "npm.log"));
            await npm.SucceedAsync(CancellationToken.None);
        }
    }

    /// <summary>Starts a script on its task, which is told as JSON.</summary>
    public static ChildProgram Start(string script, object task, string log) => ChildProgram.StartOther(
        "node", [Path.Combine(Folder, $"{script}.js"), JsonSerializer.Serialize(task, Json)], [], log);

    /// <summary>How the scripts are told of a facility.</summary>
    public static object Partner(LimitStage stage, FacilityDefinition facility) => new
    {
        Address = stage.Address.ToString().TrimEnd('/'),
        facility.FacilityUrl,
        facility.FacilityId,
        facility.ApiKey,
        facility.ApplicationId,
        facility.Username,
        facility.Password,
    };
}
