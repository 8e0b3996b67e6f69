using System.Security.Cryptography;
using LongAn.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Files;

/// <summary>Files by content, and who uploaded them.</summary>
public sealed class FileStore(LongAnDbContext db, WriteGate gate, TimeProvider time)
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

    /// <summary>Bytes an account uploaded in the last seven days that are in no dossier yet.</summary>
    public Task<long> Waiting(string accountId, CancellationToken cancellation)
    {
        var since = Instant.FromDateTimeOffset(time.GetUtcNow()) - Duration.FromDays(7);
        return db.Set<Upload>().Where(u => u.AccountId == accountId && u.FiledAt == null && u.UploadedAt > since).SumAsync(u => u.Size, cancellation);
    }

    public async Task Filed(string accountId, IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var (filed, now) = (ids.Distinct().ToArray(), Instant.FromDateTimeOffset(time.GetUtcNow()));
        if (filed.Length > 0)
            await gate.Run(() => db.Set<Upload>().Where(u => u.AccountId == accountId && filed.Contains(u.Id)).ExecuteUpdateAsync(set => set.SetProperty(u => u.FiledAt, now), cancellation), cancellation);
    }

    /// <summary>The uploads of an account by identifier; those of others are not among them.</summary>
    public async Task<IReadOnlyDictionary<Guid, Upload>> Find(string accountId, IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var wanted = ids.Distinct().ToArray();
        return wanted.Length == 0
            ? new Dictionary<Guid, Upload>()
            : await db.Set<Upload>().AsNoTracking().Where(u => u.AccountId == accountId && wanted.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellation);
    }

    /// <summary>A file by its content; null when there is none.</summary>
    /// <exception cref="InvalidDataException">Its bytes are not those it was stored with: it is handed to nobody.</exception>
    public async Task<StoredFile?> Read(string content, CancellationToken cancellation)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Content == content, cancellation);
        return file is null || string.Equals(Convert.ToHexStringLower(SHA256.HashData(file.Bytes)), content, StringComparison.Ordinal)
            ? file
            : throw new InvalidDataException($"Expected the file {content} to have the bytes it is named after, but it was changed; restore it from the backup.");
    }
}
