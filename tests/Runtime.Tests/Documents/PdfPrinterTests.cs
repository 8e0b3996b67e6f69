using System.Net;
using System.Net.Sockets;
using LongAn.Runtime.Documents;
using LongAn.Runtime.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LongAn.Runtime.Tests.Documents;

/// <summary>The printer asks nothing of anybody, does not wait for ever, and leaves nothing behind.</summary>
public sealed class PdfPrinterTests
{
    [Fact]
    public async Task A_page_that_asks_for_things_gets_none_of_them()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        using var printer = new PdfPrinter(PaperSite.Options, NullLogger<PdfPrinter>.Instance);
        var pdf = await printer.Print(
            $$"""
            <!doctype html><html><head><link rel="stylesheet" href="{{address}}/a.css"><style>@page { size: A5 } @import url("{{address}}/b.css"); p { background: url({{address}}/c.png) }</style>
            <script src="{{address}}/d.js"></script><script>fetch("{{address}}/e"); document.title = "x"</script></head>
            <body><p>Phiếu</p><img src="{{address}}/f.png"><iframe src="{{address}}/g"></iframe><img src="file:///etc/hostname"></body></html>
            """,
            TestContext.Current.CancellationToken);
        Assert.Equal([(148, 210)], PaperTests.Sheets(pdf!));
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task What_takes_too_long_is_stopped_and_its_folder_removed()
    {
        var folder = Directory.CreateTempSubdirectory("longan-");
        var slow = Path.Combine(folder.FullName, "slow");
        var seen = Path.Combine(folder.FullName, "seen");
        await File.WriteAllTextAsync(slow, $"#!/bin/sh\npwd > {seen}\nexec sleep 600\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(slow, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var printer = new PdfPrinter(new DocumentOptions { Chromium = slow, TimeLimit = 1 }, NullLogger<PdfPrinter>.Instance);
        Assert.Null(await printer.Print("<p>x</p>", TestContext.Current.CancellationToken));
        Assert.False(Directory.Exists((await File.ReadAllTextAsync(seen, TestContext.Current.CancellationToken)).Trim()));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_printer_that_is_not_there_stops_the_start() =>
        Assert.Contains("/nowhere/chromium", Assert.Throws<StartRefused>(() => new DocumentOptions { Chromium = "/nowhere/chromium" }.Checked()).Message, StringComparison.Ordinal);
}
