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
