namespace MemberSync.Core.Members;

public enum Gender
{
    Female,
    Male,
    NonBinary,
}
