namespace MemberSync.Demo.Service;

/// <summary>A class in which a member trained.</summary>
internal sealed record TrainedClass(string Class);
