using MemberSync.Demo.Outcome;

namespace MemberSync.Demo.Screen;

/// <summary>Shows nothing, for programs that read the result.</summary>
internal sealed class SilentScreen : IScreen
{
    public Task<Report> ShowAsync(Func<Action<Standing>, Task<Report>> work) => work(_ => { });
}
