namespace MemberSync.Sources.Files;

/// <summary>How the cells of a field are written.</summary>
internal enum FieldForm
{
    Text,
    Date,

    /// <summary>Several in one cell, with a separator.</summary>
    List,
    Gender,
    Status,
    ContractState,
    Country,
}
