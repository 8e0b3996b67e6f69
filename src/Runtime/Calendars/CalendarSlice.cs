namespace LongAn.Runtime.Calendars;

/// <summary>What administrators do with calendars: look, try, change; open dossiers follow as one batch.</summary>
internal static class CalendarSlice
{
    public static void AddCalendars(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<CalendarDesk>();
        builder.Services.AddScoped<CalendarChanges>();
        builder.Services.AddSingleton<CalendarBatch>();
        builder.Services.AddHostedService(services => services.GetRequiredService<CalendarBatch>());
    }

    public static void MapCalendars(this IEndpointRouteBuilder api)
    {
        ListCalendars.Map(api);
        GetCalendar.Map(api);
        TryCalendar.Map(api);
        ChangeCalendar.Map(api);
        ListCalendarChanges.Map(api);
        GetCalendarChange.Map(api);
    }
}
