using LongAn.PaymentSandbox;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
if (string.IsNullOrEmpty(builder.Configuration["urls"]))
    builder.WebHost.UseUrls("http://127.0.0.1:5090");
var options = builder.Configuration.GetSection("Sandbox").Get<SandboxOptions>() ?? new SandboxOptions();
builder.Services.AddSingleton(options);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddHttpClient();
builder.Services.AddSingleton<Desk>();
var app = builder.Build();

app.MapGet("/", () => Results.Redirect("/notices"));
app.MapGet("/pay", (HttpRequest request, Desk desk) =>
    desk.Take(request.Query.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal)) is { } order ? Pages.Pay(order) : Pages.Refused());
app.MapPost("/pay/{code}/{action}", async (string code, string action, Desk desk) =>
{
    if (desk.Find(code) is not { } order || !Pages.Actions.ContainsKey(action))
        return Pages.Refused();
    switch (action)
    {
        case "ok":
            await desk.Tell(order);
            break;
        case "fail":
            await desk.Tell(order, succeeded: false);
            break;
        case "twice":
            await desk.Tell(order);
            await desk.Tell(order);
            break;
        case "wrong-amount":
            await desk.Tell(order, amount: order.Amount - 1000);
            break;
        case "bad-signature":
            await desk.Tell(order, secret: "mot khoa khac");
            break;
        default:
            await desk.Tell(order, held: true);
            break;
    }

    // The browser goes back and says that all is well, whatever is true: nobody may believe it.
    return Results.Redirect($"{order.ReturnUrl}{(order.ReturnUrl.Query.Length > 0 ? '&' : '?')}responseCode=00&order={Uri.EscapeDataString(code)}");
});
app.MapGet("/notices", (Desk desk) => Pages.Notices(desk.Notices));
app.MapPost("/notices/{number:int}", async (int number, Desk desk) =>
{
    if (desk.Notices.All(notice => notice.Number != number))
        return Results.NotFound();
    await desk.Send(number);
    return Results.Redirect("/notices");
});

await app.StartAsync();
Console.WriteLine($"Payment sandbox at {string.Join(", ", app.Urls)}, telling {options.Notice}. No money moves here.");
await app.WaitForShutdownAsync();
