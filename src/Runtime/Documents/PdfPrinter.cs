using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace LongAn.Runtime.Documents;

/// <summary>
/// Prints pages by a headless Chromium: one process a page, in a folder of its own that goes with it, without scripts, without a network, and not for
/// longer than the time limit.
/// </summary>
internal sealed partial class PdfPrinter(DocumentOptions options, ILogger<PdfPrinter> log) : IDisposable
{
    // Nothing of the page is asked for anywhere: a policy within the page forbids it, no name resolves, and the only way out is a closed door.
    private const string Policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">";

    private static readonly string[] _usual =
    [
        "--headless", "--disable-gpu", "--disable-quic", "--disable-extensions", "--disable-sync", "--disable-background-networking", "--disable-component-update",
        "--no-first-run", "--no-pdf-header-footer", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--proxy-server=http://127.0.0.1:1", "--proxy-bypass-list=<-loopback>",
    ];

    private readonly SemaphoreSlim _turns = new(2);

    public bool IsConfigured => options.Chromium is not null;

    public void Dispose() => _turns.Dispose();

    /// <summary>The PDF; null when it could not be made, which the log explains.</summary>
    public async Task<byte[]?> Print(string html, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(options.TimeLimit));
        var folder = Directory.CreateTempSubdirectory("longan-pdf-");
        try
        {
            await _turns.WaitAsync(limit.Token);
            try
            {
                return await Run(folder.FullName, html, limit.Token);
            }
            finally
            {
                _turns.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            TookTooLong(log, options.TimeLimit);
            return null;
        }
        catch (Exception e) when (e is IOException or Win32Exception or UnauthorizedAccessException)
        {
            DidNotRun(log, e);
            return null;
        }
        finally
        {
            Remove(folder);
        }
    }

    private async Task<byte[]?> Run(string folder, string html, CancellationToken cancellation)
    {
        var (page, pdf) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
        var head = html.IndexOf("<head>", StringComparison.OrdinalIgnoreCase) is >= 0 and var found ? found + "<head>".Length : 0;
        await File.WriteAllTextAsync(page, html.Insert(head, Policy), Encoding.UTF8, cancellation);
        var start = new ProcessStartInfo(options.Chromium!) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        // What a browser keeps, it keeps in the folder that goes.
        start.Environment["HOME"] = folder;
        start.Environment["XDG_CONFIG_HOME"] = folder;
        start.Environment["XDG_CACHE_HOME"] = folder;
        foreach (var argument in (IEnumerable<string>)[.. _usual, .. options.Sandbox ? [] : (string[])["--no-sandbox"], $"--user-data-dir={folder}", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        try
        {
            var said = process.StandardError.ReadToEndAsync(cancellation);
            var silent = process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            await silent;
            if (File.Exists(pdf))
                return await File.ReadAllBytesAsync(pdf, cancellation);
            MadeNothing(log, process.ExitCode, Last(await said));
            return null;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static string Last(string text) => text.Length <= 500 ? text : text[^500..];

    private void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            DidNotRemove(log, folder.FullName, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A paper was not printed: it took longer than {Seconds} seconds")]
    private static partial void TookTooLong(ILogger log, int seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "A paper was not printed: Chromium did not run")]
    private static partial void DidNotRun(ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A paper was not printed: Chromium ended with {ExitCode}: {Said}")]
    private static partial void MadeNothing(ILogger log, int exitCode, string said);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The folder {Folder} of a printed paper could not be removed")]
    private static partial void DidNotRemove(ILogger log, string folder, Exception exception);
}
