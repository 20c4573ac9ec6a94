using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Api.Files;
using MemberSync.Functions.Api.Matching;
using MemberSync.Functions.Api.OpenApi;
using MemberSync.Functions.OperatorConsole.MemberView;
using MemberSync.Functions.Portal;

namespace MemberSync.Functions.Api;

/// <summary>The API. Everything is below /api, so that no outside path is taken for the host's own calls.</summary>
internal static class ApiRoutes
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        // No answer is written by reflection, which takes a while to set up.
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolver = ApiJson.Wire);
        services.AddSingleton<ClubFilter>();
        services.AddSingleton<RememberedClubFilter>();
        services.AddSingleton<ConnectionFilter>();
        services.AddSingleton<SourceFilter>();
        services.AddSingleton<ConnectionSettings>();
        services.AddSingleton<ConnectionEdits>();
        services.AddSingleton<IntegrationEnd>();
        services.AddSingleton<ClubEdits>();
        services.AddSingleton<KeyEdits>();
        services.AddSingleton<Approvals>();
        services.AddSingleton<CheckNow>();
        services.AddSingleton<FullSync>();
        services.AddSingleton<SourceSettings>();
        services.AddSingleton<SourceEdits>();
        services.AddSingleton<BatchIntake>();
        services.AddSingleton<FileIntake>();
        services.AddSingleton<FileDoor>();
        services.AddSingleton<PeopleUpload>();
        services.AddSingleton<MatchImport>();
        services.AddSingleton<AddressList>();
        services.AddSingleton<SsoDoor>();
        services.AddSingleton<WrongTokens>();
        services.AddSingleton<ApiDescription>();
        return services;
    }

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api");
        HealthEndpoints.Map(api);
        OpenApiEndpoints.Map(api);
        KeyEndpoints.Map(api);
        SetAsideEndpoints.Map(api);
        ClubEndpoints.Map(api);
        IntakeEndpoints.Map(api);
        var club = api.MapGroup("/clubs/{club}").Through<ClubFilter>();
        WebhookEndpoints.Map(api, club);
        SourceWebhookEndpoints.Map(api);
        SourceEndpoints.Map(club);
        FileEndpoints.Map(club);
        SourceStateEndpoints.Map(club);
        NoticeEndpoints.Map(api);
        PortalEndpoints.Map(api, club);
        ViewEndpoints.Map(api);
        ErasureEndpoints.Map(club);
        ViewLinkEndpoints.Map(club);
        ConnectionEndpoints.Map(club);
        var connection = club.MapGroup("/connections/{connection}").Through<ConnectionFilter>();
        OperationEndpoints.Map(connection);
        RemovalEndpoints.Map(club, connection);
        ForecastEndpoints.Map(connection);
        MemberEndpoints.Map(connection);
        ClassEndpoints.Map(connection);
        MatchEndpoints.Map(connection);
        OptInEndpoints.Map(connection);
        ActivationEndpoints.Map(connection);
        DriftEndpoints.Map(connection);
        LogEndpoints.Map(connection);
    }
}
