using System.Collections.Immutable;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>The addresses to give to Technogym for the tiles of a club's Mywellness app.</summary>
/// <param name="SignOnBy">Who signs members in: <c>portal</c> itself, or this <c>hub</c>.</param>
internal sealed record TilesBody([property: OneOf("portal", "hub")] string SignOnBy, ImmutableArray<TileBody> Tiles);
