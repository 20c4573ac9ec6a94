using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using MemberSync.Engine.Ports;

namespace MemberSync.Sources.Asking;

/// <summary>What one request to a gym system brought: JSON, or why there is none.</summary>
internal readonly record struct Reply(JsonElement Json, SourceAnswer? Fault)
{
    private const string NothingThere = "nothing is served at the address of the gym system (HTTP 404); "
        + "set the one that the page on this kind of source names";

    /// <summary>Whether the gym system says that what was asked for is not there.</summary>
    public bool IsMissing { get; private init; }

    /// <summary>Whether it does not take what was shown: HTTP 401.</summary>
    public bool IsUnproved { get; private init; }

    /// <summary>Whether it does not take what was sent, and would not the next time: HTTP 400 or 401.</summary>
    public bool IsRefused => IsUnproved || Fault is SourceAnswer.Unreadable;

    public static Reply Missing { get; } = new(default, new SourceAnswer.Misconfigured(NothingThere)) { IsMissing = true };

    public static Reply Unproved(string detail) =>
        new(default, new SourceAnswer.Misconfigured(detail)) { IsUnproved = true };

    public static Reply Of(JsonElement json) => new(json, null);

    public static implicit operator Reply(SourceAnswer fault) => new(default, fault);

    [MemberNotNullWhen(true, nameof(Fault))]
    public bool Failed => Fault is not null;
}
