namespace MemberSync.Engine.Ports;

/// <summary>Chance for jitter and sampling, never for secrets. Safe for concurrent use.</summary>
public interface IRandomSource
{
    /// <summary>A number from 0 (included) to 1 (excluded).</summary>
    double NextDouble();
}
