using LongAn.Runtime.Notifications;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Tests.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LongAn.Runtime.Tests.Notifications;

/// <summary>The queue of mails as the database holds it.</summary>
internal static class MailQueue
{
    /// <summary>Waits until one mail of the queue is as expected.</summary>
    public static async Task Until(ApiHost host, Func<StoredMail, bool> expected)
    {
        while (true)
        {
            await using var db = await Open(host);
            if ((await db.Set<StoredMail>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken)).Any(expected))
                return;
            await Task.Yield();
        }
    }

    public static async Task Put(ApiHost host, StoredMail mail)
    {
        await using var db = await Open(host);
        db.Add(mail);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static Task<LongAnDbContext> Open(ApiHost host) =>
        host.Services.GetRequiredService<IDbContextFactory<LongAnDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
}
