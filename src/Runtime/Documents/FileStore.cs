using System.Security.Cryptography;
using LongAn.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Documents;

/// <summary>Files by content, and who uploaded them.</summary>
public sealed class FileStore(LongAnDbContext db, TimeProvider time)
{
    public async Task<Upload> Add(string accountId, string fileName, string mediaType, byte[] bytes, CancellationToken cancellation)
    {
        var content = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var upload = new Upload
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            AccountId = accountId,
            Content = content,
            FileName = fileName,
            MediaType = mediaType,
            Size = bytes.LongLength,
            UploadedAt = Instant.FromDateTimeOffset(time.GetUtcNow()),
        };
        if (!await db.Set<StoredFile>().AnyAsync(f => f.Content == content, cancellation))
            db.Add(new StoredFile { Content = content, MediaType = mediaType, Size = bytes.LongLength, Bytes = bytes });
        db.Add(upload);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // The same content came twice at once: the other one stored the bytes.
            db.ChangeTracker.Clear();
            if (!await db.Set<StoredFile>().AnyAsync(f => f.Content == content, cancellation))
                throw;
            db.Add(upload);
            await db.SaveChangesAsync(cancellation);
        }

        return upload;
    }

    /// <summary>The uploads of an account by identifier; those of others are not among them.</summary>
    public async Task<IReadOnlyDictionary<Guid, Upload>> Find(string accountId, IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var wanted = ids.Distinct().ToArray();
        return wanted.Length == 0
            ? new Dictionary<Guid, Upload>()
            : await db.Set<Upload>().AsNoTracking().Where(u => u.AccountId == accountId && wanted.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellation);
    }

    public Task<StoredFile?> Read(string content, CancellationToken cancellation) =>
        db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Content == content, cancellation);
}
