using Microsoft.Extensions.Options;

namespace MemberSync.Functions.Hosting;

/// <summary>The rules that stand as attributes on the options.</summary>
[OptionsValidator]
internal sealed partial class MemberSyncOptionsValidator : IValidateOptions<MemberSyncOptions>;
