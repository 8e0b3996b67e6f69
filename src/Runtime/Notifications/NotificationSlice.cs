using LongAn.Runtime.Readers;

namespace LongAn.Runtime.Notifications;

/// <summary>Notices to the person, by e-mail.</summary>
internal static class NotificationSlice
{
    public static void AddNotifications(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("Mail").Get<MailOptions>() ?? new MailOptions());
        builder.Services.AddSingleton<MailComposer>();
        builder.Services.AddReader<MailRoom>();
    }
}
