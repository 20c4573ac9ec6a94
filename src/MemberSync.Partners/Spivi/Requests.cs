using System.Globalization;
using MemberSync.Core.Members;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Spivi.Classes;

namespace MemberSync.Partners.Spivi;

/// <summary>The forms of Spivi's operations.</summary>
internal static class Requests
{
    // No client is called so: the search finds nobody where address and credentials are right.
    private const string Nobody = "membersync-check-nobody-is-called-so";

    public static Form Check(SpiviAccess access) => Start(access).Add("SearchText", Nobody);

    /// <param name="password">For a new client. Nobody knows it; the client sets an own one.</param>
    public static Form Of(PartnerCall call, SpiviAccess access, Func<string> password)
    {
        var endpoint = call.Step.Endpoint;
        if (call.Member.Class is not null)
        {
            return ClassRequests.Of(Start(access), call, access.Settings);
        }

        var form = Start(access).Add("Username", UsernameOf(call));
        return endpoint == SpiviEndpoints.AddClient ? Add(form, call.Member, access, password())
            : endpoint == SpiviEndpoints.UpdateClient ? Update(form, call.Member)
            : form;
    }

    /// <summary>The address by which Spivi knows the client, or is to know a new one.</summary>
    public static string UsernameOf(PartnerCall call) =>
        ClientIds.AddressOf(call.Member, call.Link)!;

    private static Form Start(SpiviAccess access) => new Form()
        .Add("SourceCredentials[SourceName]", access.SourceName)
        .Add("SourceCredentials[Password]", access.Password)
        .Add("SourceCredentials[SiteID]", access.SiteId);

    private static Form Add(Form form, Member member, SpiviAccess access, string password) => Person(form, member)
        .Add("Password", password)
        .Add("Gender", member.Gender == Gender.Female ? "Female" : "Male")
        .Add("Country", Countries.Alpha3(member.Address?.Country))
        .Add("BirthDate", BirthDate(member, access));

    // The units of weight and height are inferred: the integration whose calls these are runs where they are metric.
    private static Form Update(Form form, Member member) => Person(form, member)
        .Add("Weight", Prints.Text(member.Body?.WeightKg))
        .Add("Height", Prints.Text(member.Body?.HeightCm))
        .Add("FTP", Prints.Text(member.Body?.FtpWatts))
        .Add("RHR", Prints.Text(member.Body?.RestingHeartRate))
        .Add("LTHR", Prints.Text(member.Body?.ThresholdHeartRate));

    private static Form Person(Form form, Member member) => form
        .Add("FirstName", member.FirstName)
        .Add("LastName", member.LastName)
        .Add("Address", Prints.Street(member.Address))
        .Add("City", member.Address?.City)
        .Add("Phone", member.Phone);

    private static string? BirthDate(Member member, SpiviAccess access) =>
        access.BirthDateFormat is { } format ? member.DateOfBirth?.ToString(format, CultureInfo.InvariantCulture) : null;
}
