using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;

namespace MemberSync.Partners.Http;

/// <summary>Calls that may carry a photograph.</summary>
internal static class PhotoCalls
{
    /// <summary>
    /// Makes the one call to the partner, with the member's photograph where it is needed. The photograph is not the
    /// partner's: it is fetched before, and when it cannot be had there is no call.
    /// </summary>
    /// <param name="send">The call; gets the image, empty where none is needed.</param>
    public static async Task<PartnerAnswer> CallAsync(
        this IPhotoSource photos,
        PartnerCall call,
        bool isNeeded,
        Func<ReadOnlyMemory<byte>, Task<PartnerAnswer>> send,
        CancellationToken cancellationToken)
    {
        var photo = isNeeded
            ? await photos.ReadAsync(call.Member.PhotoUrl, cancellationToken)
            : new PhotoReading.Read(default);
        return photo switch
        {
            PhotoReading.Read read => await send(read.Image),
            PhotoReading.Unfit unfit => new PartnerAnswer.LeftOut($"the photograph, because {unfit.Detail}"),
            PhotoReading.Unreachable away => new PartnerAnswer.Failed($"the photograph, because {away.Detail}", Elsewhere: true),
            _ => throw new System.Diagnostics.UnreachableException($"No answer for {photo.GetType().Name}."),
        };
    }
}
