namespace MemberSync.FunctionsHost.App;

/// <summary>The host would not load this app, or the double does not know what it asks for.</summary>
internal sealed class InvalidAppException(IReadOnlyList<string> faults)
    : Exception($"This is no function app that can be run: {string.Join("; ", faults)}.")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
