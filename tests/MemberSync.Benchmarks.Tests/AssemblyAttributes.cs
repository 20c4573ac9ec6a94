using Xunit;

// Memory and processor time are counted for the whole process, so nothing else may run meanwhile.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
