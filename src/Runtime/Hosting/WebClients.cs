using Microsoft.Extensions.FileProviders;

namespace LongAn.Runtime.Hosting;

/// <summary>The built web clients: files as they are, and every address of a page answered with the page.</summary>
internal static class WebClients
{
    /// <summary>Where the built clients lie: beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>Serves the built files. Before routing: an address of a page would else be taken for every one of them.</summary>
    public static void UseWebFiles(this WebApplication app)
    {
        if (!Directory.Exists(Folder))
            return;
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Folder),
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = CachingOf(file.Context.Request.Path),
        });
    }

    /// <summary>Answers every address of a page with the page.</summary>
    public static void MapWebPages(this WebApplication app)
    {
        if (!Directory.Exists(Folder))
            return;

        var files = new PhysicalFileProvider(Folder);
        // Not `nonfile`: the code of a procedure (`/procedures/2.000908`) looks like the name of a file.
        app.MapFallback("{*path}", (HttpContext http) =>
        {
            var path = http.Request.Path;
            if (IsAsset(path) || path.StartsWithSegments("/api") || path.StartsWithSegments("/health") || path.StartsWithSegments("/openapi"))
                return Results.NotFound();
            http.Response.Headers.CacheControl = "no-cache";
            return Results.File(Path.Combine(Folder, PageOf(path, files)), "text/html; charset=utf-8");
        }).ExcludeFromDescription();
    }

    /// <summary>Whether an address is that of a built asset: each client has a folder of them.</summary>
    public static bool IsAsset(PathString path) =>
        path.StartsWithSegments("/assets") || path.StartsWithSegments("/designer/assets");

    // Names of built assets carry their hash: they never change. Pages point at them and are asked for anew.
    private static string CachingOf(PathString path) =>
        IsAsset(path) ? "public, max-age=31536000, immutable" : "no-cache";

    private static string PageOf(PathString path, PhysicalFileProvider files)
    {
        var first = path.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        if (first is null)
            return "index.html";
        return files.GetFileInfo($"{first}/index.html").Exists ? $"{first}/index.html"
            : files.GetFileInfo($"{first}.html").Exists ? $"{first}.html"
            : "index.html";
    }
}
