using System.Collections.Immutable;

namespace MemberSync.Demo.Service;

/// <summary>The classes of which it is known what a member did.</summary>
internal sealed record TrainingReading(ImmutableArray<TrainedClass> Classes);
