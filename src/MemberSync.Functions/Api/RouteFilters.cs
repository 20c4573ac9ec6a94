namespace MemberSync.Functions.Api;

/// <summary>
/// Filters of routes, kept as services. The framework's own way makes a factory of each filter for each group, by compiling
/// an expression, at the start.
/// </summary>
internal static class RouteFilters
{
    /// <summary>The filter runs before each handler of the group.</summary>
    public static RouteGroupBuilder Through<TFilter>(this RouteGroupBuilder group)
        where TFilter : class, IEndpointFilter => group.AddEndpointFilter(Run<TFilter>);

    /// <summary>The filter runs before the handler.</summary>
    public static RouteHandlerBuilder Through<TFilter>(this RouteHandlerBuilder route)
        where TFilter : class, IEndpointFilter => route.AddEndpointFilter(Run<TFilter>);

    private static ValueTask<object?> Run<TFilter>(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        where TFilter : class, IEndpointFilter =>
        context.HttpContext.RequestServices.GetRequiredService<TFilter>().InvokeAsync(context, next);
}
