namespace MemberSync.Simulators.Rates;

/// <summary>What one arrival made of the counts, itself included.</summary>
/// <param name="InStrictWindow">Arrivals in the fullest strict window that ends with or reaches past it.</param>
/// <param name="InNightWindow">Arrivals in the fullest night window that ends with it.</param>
/// <param name="IsOver">Whether either count is above its limit.</param>
public readonly record struct RateVerdict(int InStrictWindow, int InNightWindow, bool IsOver);
