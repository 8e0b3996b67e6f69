namespace LongAn.Runtime.Messages;

/// <summary>The way in for what dossiers wait for: messages and signals from outside.</summary>
internal static class MessageSlice
{
    public static void AddMessages(this WebApplicationBuilder builder) => builder.Services.AddScoped<Receivers>();

    public static void MapMessages(this IEndpointRouteBuilder api)
    {
        DeliverMessage.Map(api);
        SendSignal.Map(api);
    }
}
