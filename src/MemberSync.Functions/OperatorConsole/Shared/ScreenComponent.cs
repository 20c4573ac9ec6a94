using MemberSync.Engine.Access;
using MemberSync.Functions.OperatorConsole.SignIn;
using MemberSync.Functions.OperatorConsole.Texts;
using Microsoft.AspNetCore.Components;

namespace MemberSync.Functions.OperatorConsole.Shared;

/// <summary>What every part of a page knows: its request, the language, and who looks at it.</summary>
public abstract class ScreenComponent : ComponentBase
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    internal Words T => Languages.Of(Http.Request);

    /// <summary>Null on pages for everybody.</summary>
    internal SignedIn? Viewer => Http.Features.Get<SignedIn>();

    internal bool IsAdmin => Viewer?.Key.Role >= Role.Admin;

    /// <summary>Whether the viewer administers the whole hub, and not one club alone.</summary>
    internal bool IsHubAdmin => IsAdmin && Viewer!.Key.Club is null;

    /// <summary>An address within the console.</summary>
    internal static string To(string path) => ConsoleRoutes.Root + path;
}
