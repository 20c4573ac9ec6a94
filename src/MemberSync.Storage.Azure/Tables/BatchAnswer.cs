using System.Collections.Immutable;

namespace MemberSync.Storage.Azure.Tables;

/// <summary>What is known after one try to store a batch.</summary>
internal abstract record BatchAnswer
{
    private BatchAnswer()
    {
    }

    /// <summary>All of it is durable. One ETag per write, empty for a delete.</summary>
    public sealed record Stored(ImmutableArray<string> ETags) : BatchAnswer;

    /// <summary>Nothing was stored, and the same batch would be refused again.</summary>
    /// <param name="Index">The write in the way; -1 when the service did not say which.</param>
    public sealed record Refused(int Index, int Status, string Code) : BatchAnswer
    {
        /// <summary>The row at the index was not as the write expected.</summary>
        public bool IsConflict => (Status, Code) is
            (409, "EntityAlreadyExists") or
            (412, "UpdateConditionNotSatisfied" or "ConditionNotMet") or
            (404, "ResourceNotFound" or "EntityNotFound");

        public bool IsTableMissing => (Status, Code) is (404, "TableNotFound");
    }

    /// <summary>Nothing was stored; the same batch may be taken later.</summary>
    public sealed record NotNow(string Reason) : BatchAnswer;

    /// <summary>It may have been stored or not, and may even be stored yet.</summary>
    public sealed record Lost(string Reason) : BatchAnswer;
}
