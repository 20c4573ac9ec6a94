using System.Globalization;
using MemberSync.Core.Classes;
using MemberSync.Core.Links;
using MemberSync.Core.Matching;
using MemberSync.Core.Members;
using MemberSync.Engine.Access;
using MemberSync.Engine.Erasure;
using MemberSync.Engine.Links;
using MemberSync.Engine.Logs;

namespace MemberSync.Functions.OperatorConsole.Shared;

/// <summary>The English words for what the hub knows by names and numbers.</summary>
internal static class Wording
{
    public static string Of(LinkStatus status) => status switch
    {
        LinkStatus.CreationError => "Creation error",
        LinkStatus.Error => "Error",
        LinkStatus.New => "New",
        LinkStatus.ToBeUpdated => "To be updated",
        LinkStatus.ToBeRemoved => "To be removed",
        LinkStatus.Suspended => "Suspended",
        LinkStatus.Enabled => "Enabled",
        LinkStatus.Removed => "Removed",
    };

    /// <summary>What tells states apart where colours do not.</summary>
    public static string SignOf(LinkStatus status) => status switch
    {
        LinkStatus.Enabled => "☁",
        LinkStatus.CreationError or LinkStatus.Error => "!",
        LinkStatus.Suspended => "❚❚",
        LinkStatus.ToBeRemoved or LinkStatus.Removed => "−",
        LinkStatus.ToBeUpdated => "↻",
        LinkStatus.New => "+",
    };

    public static string Of(LinkOperation operation) => operation switch
    {
        LinkOperation.Sync => "Sync",
        LinkOperation.Suspend => "Suspend",
        LinkOperation.Enable => "Enable",
        LinkOperation.Delete => "Delete",
        LinkOperation.ApproveRemoval => "Approve the removal",
        LinkOperation.Activate => "Activate",
    };

    public static string Of(MatchReason reason) => reason switch
    {
        MatchReason.Identical => "Same e-mail address, names and date of birth",
        MatchReason.SameNameAndBirth => "Same names and date of birth",
        MatchReason.AlikeNameAndBirth => "Same date of birth, and names that are spelled alike",
        MatchReason.SameEmail => "Same e-mail address only; families share one",
    };

    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.Certain => "Certain",
        Confidence.High => "High",
        Confidence.Medium => "Medium",
        Confidence.Low => "Low",
    };

    public static string Of(SeatStanding standing) => standing switch
    {
        SeatStanding.Seated => "Seated",
        SeatStanding.ToBeSeated => "To be seated",
        SeatStanding.MemberUnknown => "Member unknown",
        SeatStanding.Refused => "Refused",
        SeatStanding.NoSeat => "No seat",
    };

    /// <summary>What tells them apart where colours do not.</summary>
    public static string SignOf(SeatStanding standing) => standing switch
    {
        SeatStanding.Seated => "✓",
        SeatStanding.ToBeSeated => "↻",
        SeatStanding.MemberUnknown => "?",
        SeatStanding.Refused => "!",
        SeatStanding.NoSeat => "−",
    };

    public static string Of(MemberField field) => field switch
    {
        MemberField.FirstName => "First name",
        MemberField.LastName => "Last name",
        MemberField.Gender => "Gender",
        MemberField.DateOfBirth => "Date of birth",
        MemberField.Email => "E-mail",
        MemberField.Phone => "Phone",
        MemberField.PhotoUrl => "Photo",
        MemberField.Address => "Address",
        MemberField.Status => "Status",
        MemberField.Tags => "Tags",
        MemberField.Cards => "Cards",
        MemberField.OptIns => "Opt-ins",
        MemberField.Contract => "Contract",
        MemberField.Presence => "Presence",
        MemberField.Body => "Body figures",
    };

    public static string Of(LineLevel level) => level switch
    {
        LineLevel.Trace => "Trace",
        LineLevel.Debug => "Debug",
        LineLevel.Information => "Information",
        LineLevel.Warning => "Warning",
        LineLevel.Error => "Error",
    };

    public static string Of(DueClass line) => line switch
    {
        DueClass.Operator => "1. What somebody asked for",
        DueClass.FirstSend => "2. New members",
        DueClass.Resync => "3. Edits",
        DueClass.Bulk => "4. First loads and full syncs",
        DueClass.Spare => "5. Comparisons, with calls to spare",
    };

    /// <summary>What a key of the role may do.</summary>
    public static string Of(Role role) => role switch
    {
        Role.Ingest => "only send changes of members",
        Role.Operator => "see members and act on them",
        Role.Admin => "everything: also settings and keys",
    };

    public static string Of(ReceiptState state) => state switch
    {
        ReceiptState.Waiting => "waits",
        ReceiptState.Removed => "removed",
        ReceiptState.NothingThere => "was not there",
    };

    /// <summary>The outcome of a line of a list of addresses.</summary>
    public static string OfOptIn(string outcome) => outcome switch
    {
        "taken" => "noted",
        "already" => "was so before",
        "unknown" => "no such member",
        "double" => "stands twice",
        "malformed" => "no e-mail address",
        "shared" => "several members have it",
        _ => outcome,
    };

    /// <summary>The outcome of a row of a file.</summary>
    public static string OfRow(string outcome) => outcome switch
    {
        "created" => "new",
        "changed" => "changed",
        "unchanged" => "unchanged",
        "faulty" => "faulty",
        "erased" => "erased before, left out",
        "removed" => "no member any more",
        _ => outcome,
    };

    /// <summary>A day on the club's calendar.</summary>
    public static string Day(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A time on the club's clock.</summary>
    public static string Local(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>As above, of today or tonight: without the date.</summary>
    public static string Clock(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A time of a day that is known, to the second.</summary>
    public static string Second(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A number with its thousands apart.</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>As above, of what partners measure: at most one digit behind the point.</summary>
    public static string Number(decimal number) => number.ToString("#,0.#", CultureInfo.InvariantCulture);

    /// <summary>For attributes of drawings.</summary>
    public static string Exact(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
