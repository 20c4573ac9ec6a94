namespace MemberSync.Functions.Verbs.Service;

/// <param name="Json">The answer as it came.</param>
internal sealed record Answer<T>(T Body, string Json);
