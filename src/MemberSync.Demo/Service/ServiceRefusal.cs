namespace MemberSync.Demo.Service;

/// <summary>The service answered a request of the demo's with an error.</summary>
internal sealed class ServiceRefusal(string asked, int status, string answer)
    : Exception($"{asked} was answered with status {status}: {answer}")
{
    public int Status { get; } = status;
}
