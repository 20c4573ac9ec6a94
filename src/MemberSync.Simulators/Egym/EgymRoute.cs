namespace MemberSync.Simulators.Egym;

/// <summary>A path that the partner serves.</summary>
/// <param name="Subject">What the path names: an account's id, or what it is looked up by. Empty for the list.</param>
/// <param name="Detail">What it names below that, as a card. Empty when nothing.</param>
internal sealed record EgymRoute(EgymAction Action, string Subject, string Detail)
{
    private static readonly string[] Root = ["", "api", "v2", "accounts"];

    /// <summary>Where gymapi v1 is served.</summary>
    public const string V1 = "/gymapi/v1/";

    /// <summary>Null when nothing is served there by this method.</summary>
    public static EgymRoute? Parse(string method, string path)
    {
        if (path.StartsWith(V1, StringComparison.Ordinal))
        {
            return ParseV1(method, path[V1.Length..]);
        }

        var parts = path.Split('/');
        if (parts.Length < Root.Length || !parts.AsSpan(0, Root.Length).SequenceEqual(Root))
        {
            return null;
        }

        string[] rest = [.. parts[Root.Length..].Select(Uri.UnescapeDataString)];
        return (method, rest) switch
        {
            ("GET", []) => new(EgymAction.ListAccounts, "", ""),
            ("POST", []) => new(EgymAction.CreateAccount, "", ""),
            ("GET", ["membership", var id]) => new(EgymAction.GetByMembershipId, id, ""),
            ("GET", ["email", var email]) => new(EgymAction.GetByEmail, email, ""),
            ("GET", ["rfid", var rfid]) => new(EgymAction.GetByRfid, rfid, ""),
            ("GET", [var id]) => new(EgymAction.GetAccount, id, ""),
            ("PUT", [var id]) => new(EgymAction.ReplaceAccount, id, ""),
            ("PATCH", [var id]) => new(EgymAction.UpdateAccount, id, ""),
            ("DELETE", [var id]) => new(EgymAction.DeleteAccount, id, ""),
            ("PUT", [var id, "images"]) => new(EgymAction.UploadImage, id, ""),
            ("DELETE", [var id, "images"]) => new(EgymAction.DeleteImage, id, ""),
            ("GET", [var id, "rfids"]) => new(EgymAction.ListRfids, id, ""),
            ("POST", [var id, "rfids"]) => new(EgymAction.AddRfid, id, ""),
            ("PUT", [var id, "rfids"]) => new(EgymAction.ReplaceRfids, id, ""),
            ("DELETE", [var id, "rfids", var rfid]) => new(EgymAction.DeleteRfid, id, rfid),
            ("POST", [var id, "checkins"]) => new(EgymAction.CheckIn, id, ""),
            ("POST", [var id, "checkouts"]) => new(EgymAction.CheckOut, id, ""),
            _ => null,
        };
    }

    private static EgymRoute? ParseV1(string method, string rest) => (method, rest) switch
    {
        ("POST", "alive") => new(EgymAction.V1Alive, "", ""),
        ("POST", "user/publish") => new(EgymAction.V1Publish, "", ""),
        ("GET", "user/profile") => new(EgymAction.V1ReadProfile, "", ""),
        ("POST", "user/checkin") => new(EgymAction.V1CheckIn, "", ""),
        _ => null,
    };
}
