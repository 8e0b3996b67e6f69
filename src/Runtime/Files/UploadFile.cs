using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace LongAn.Runtime.Files;

/// <summary>A file that was uploaded and can be put into a dossier by whoever uploaded it.</summary>
public sealed record UploadView(Guid Id, string FileName, long Size, string MediaType, string Content)
{
    internal static UploadView Of(Upload upload) => new(upload.Id, upload.FileName, upload.Size, upload.MediaType, upload.Content);
}

/// <summary>Takes one file of a multipart body, as a stream; what it is, is told by its bytes.</summary>
public sealed record UploadFile(Stream Body, string? ContentType) : ICommand<Reply<UploadView>>
{
    /// <summary>20 MiB.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/uploads", async Task<Results<Created<UploadView>, ProblemResult>> (HttpRequest request, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new UploadFile(request.Body, request.ContentType), cancellation) switch
            {
                Given<UploadView> upload => TypedResults.Created((string?)null, upload.Value),
                Refused<UploadView> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .RequireAuthorization(Policies.SignedIn)
        .RequireRateLimiting(RateLimits.Uploads)
        .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MaxBytes + (64 * 1024)))
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.RequestBody = Form();
            return Task.CompletedTask;
        })
        .WithName("uploadFile")
        .WithTags("Documents")
        .Refuses(401, 403, 413, 415, 422, 429);

    // Described here and not by metadata: a request of another type shall hear our own words.
    private static OpenApiRequestBody Form() => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["multipart/form-data"] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string> { "file" },
                    Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
                },
            },
        },
    };
}

internal sealed class UploadFileHandler(FileStore files, CurrentActor actor, LimitOptions limits) : ICommandHandler<UploadFile, Reply<UploadView>>
{
    public async ValueTask<Reply<UploadView>> Handle(UploadFile command, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(command.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary)
            return Refuse(EdgeRefusal.FileMissing);
        try
        {
            var reader = new MultipartReader(boundary, command.Body);
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (section.AsFileSection() is not { FileStream: { } stream, Name: "file" } file)
                    continue;
                if (await Take(stream, cancellationToken) is not { } bytes)
                    return Refuse(EdgeRefusal.FileTooLarge, ("limit", "20 MiB"));
                if (bytes.Length == 0)
                    return Refuse(EdgeRefusal.FileMissing);
                if (FileSignature.Detect(bytes) is not { } mediaType)
                    return Refuse(EdgeRefusal.FileTypeNotAllowed);
                if (await files.Waiting(actor.Get().Id, cancellationToken) + bytes.LongLength > limits.UploadQuota)
                    return Refuse(EdgeRefusal.UploadQuotaExceeded, ("limit", $"{limits.UploadQuota / (1024 * 1024)} MiB"));
                var upload = await files.Add(actor.Get().Id, NameOf(file.FileName, mediaType), mediaType, bytes, cancellationToken);
                return new Given<UploadView>(UploadView.Of(upload));
            }
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refuse(EdgeRefusal.FileTooLarge, ("limit", "20 MiB"));
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            return Refuse(EdgeRefusal.FileMissing);
        }

        return Refuse(EdgeRefusal.FileMissing);
    }

    private static async Task<byte[]?> Take(Stream stream, CancellationToken cancellation)
    {
        using var taken = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (taken.Length + read > UploadFile.MaxBytes)
                return null;
            taken.Write(buffer, 0, read);
        }

        return taken.ToArray();
    }

    /// <summary>The name without folders and control characters, with the ending that fits the content.</summary>
    private static string NameOf(string name, string mediaType)
    {
        var plain = new string([.. name.Replace('\\', '/').Split('/')[^1].Where(c => !char.IsControl(c))]).Trim();
        var ending = mediaType switch { FileSignature.Pdf => ".pdf", FileSignature.Png => ".png", FileSignature.Jpeg => ".jpg", _ => ".docx" };
        if (plain.Length == 0)
            return "tep" + ending;
        var fits = plain.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || (mediaType == FileSignature.Jpeg && plain.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase));
        plain = fits ? plain : plain + ending;
        return plain.Length <= 200 ? plain : plain[..(200 - ending.Length)] + ending;
    }

    private static Refused<UploadView> Refuse(EdgeRefusal code, params ReadOnlySpan<(string, string)> arguments) => new(Refusal.Of(code, arguments));
}
