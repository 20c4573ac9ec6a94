using MemberSync.Core.Clubs;

namespace MemberSync.Engine.Clubs;

/// <summary>A row that names secrets which belong to no other row.</summary>
internal sealed record KeptSecrets(SecretReference Secrets);
