using Microsoft.AspNetCore.DataProtection;

namespace MemberSync.Functions.Security;

/// <summary>Opens the ring of keys when the first secret is kept or read, and not at the start. Safe for concurrent use.</summary>
internal sealed class LateProtection(Func<IDataProtectionProvider> open) : IDataProtectionProvider
{
    private readonly Lazy<IDataProtectionProvider> _opened = new(open);

    public IDataProtector CreateProtector(string purpose) => _opened.Value.CreateProtector(purpose);
}
