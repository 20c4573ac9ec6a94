using MemberSync.Engine.Access;
using MemberSync.Functions.Api;
using MemberSync.Functions.OperatorConsole.Assets;
using MemberSync.Functions.OperatorConsole.Classes;
using MemberSync.Functions.OperatorConsole.Consent;
using MemberSync.Functions.OperatorConsole.Drifting;
using MemberSync.Functions.OperatorConsole.Erasing;
using MemberSync.Functions.OperatorConsole.Errors;
using MemberSync.Functions.OperatorConsole.GymSystems;
using MemberSync.Functions.OperatorConsole.Keys;
using MemberSync.Functions.OperatorConsole.Leaving;
using MemberSync.Functions.OperatorConsole.Load;
using MemberSync.Functions.OperatorConsole.Logs;
using MemberSync.Functions.OperatorConsole.Matching;
using MemberSync.Functions.OperatorConsole.Members;
using MemberSync.Functions.OperatorConsole.Overview;
using MemberSync.Functions.OperatorConsole.Settings;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.OperatorConsole.SignIn;
using MemberSync.Functions.OperatorConsole.Uploads;
using MemberSync.Functions.OperatorConsole.Waiting;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace MemberSync.Functions.OperatorConsole;

/// <summary>The operator console: pages rendered here, plain forms, and one small script that keeps them fresh.</summary>
internal static class ConsoleRoutes
{
    public const string Root = "/api/console";

    public static IServiceCollection AddConsole(this IServiceCollection services)
    {
        services.AddRazorComponents();
        RemoveFormKeys(services);
        services.AddSingleton<Sessions>();
        services.AddSingleton<ScreenGate>();
        services.AddSingleton<ScreenClubFilter>();
        services.AddSingleton<ScreenConnectionFilter>();
        services.AddSingleton<ScreenSourceFilter>();
        services.AddSingleton<OverviewScreen>();
        services.AddSingleton<MembersScreen>();
        services.AddSingleton<MemberScreen>();
        services.AddSingleton<LogScreen>();
        services.AddSingleton<ErrorsScreen>();
        services.AddSingleton<SetAsideScreen>();
        services.AddSingleton<MatchActs>();
        services.AddSingleton<MatchBoard>();
        services.AddSingleton<MatchScreen>();
        services.AddSingleton<ClassesScreen>();
        services.AddSingleton<DriftScreen>();
        services.AddSingleton<MemberActsScreen>();
        services.AddSingleton<ErasureScreen>();
        services.AddSingleton<SettingsScreen>();
        services.AddSingleton<NewConnectionScreen>();
        services.AddSingleton<KeysScreen>();
        services.AddSingleton<ForecastScreen>();
        services.AddSingleton<WaitingScreen>();
        services.AddSingleton<SourcesScreen>();
        services.AddSingleton<SourceSettingsScreen>();
        services.AddSingleton<UploadScreen>();
        services.AddSingleton<LeavingScreen>();
        return services;
    }

    // Components bring a ring of keys for forms, which would be made and stored at the start. The console's forms carry the
    // proof of their session instead.
    private static void RemoveFormKeys(IServiceCollection services)
    {
        var ring = services.Single(service =>
            service.ServiceType == typeof(IHostedService)
            && service.ImplementationType?.Assembly == typeof(KeyManagementOptions).Assembly);
        services.Remove(ring);
    }

    public static void MapConsole(this IEndpointRouteBuilder app)
    {
        var console = app.MapGroup(Root);
        AssetEndpoints.Map(console);
        SignInEndpoints.Map(console);
        ClubsScreen.Map(console);
        NewClubScreen.Map(console);
        KeysScreen.Map(console);
        SetAsideScreen.Map(console);
        var club = console.MapGroup("/{club}").Through<ScreenClubFilter>();
        OverviewScreen.Map(club);
        MembersScreen.Map(club);
        MemberScreen.Map(club);
        LogScreen.Map(club);
        ErrorsScreen.Map(club);
        MatchScreen.Map(club);
        ClassesScreen.Map(club);
        DriftScreen.Map(club);
        ViewLinkScreen.Map(club);
        SetAsideScreen.MapOfClub(club);
        SettingsScreen.Map(club);
        NewConnectionScreen.Map(club);
        LeavingScreen.Map(club);
        ClubSettingsScreen.Map(club);
        ForecastScreen.Map(club);
        WaitingScreen.Map(club);
        OptInScreen.Map(club);
        MemberActsScreen.Map(club);
        ErasureScreen.Map(club);
        SourcesScreen.Map(club);
        SourceSettingsScreen.Map(club);
        UploadScreen.Map(club);
    }
}
