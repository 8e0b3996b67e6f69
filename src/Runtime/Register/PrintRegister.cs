using LongAn.Runtime.Definitions;
using LongAn.Runtime.Documents;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Feel;
using Mediator;
using NodaTime.Text;

namespace LongAn.Runtime.Register;

/// <summary>The register as the form of the law, on A4.</summary>
internal sealed record PrintRegister(RegisterFilter Filter, PaperFormat Format) : IQuery<Reply<FileContent>>
{
    /// <summary>Most entries of one print; what is longer is taken as a file.</summary>
    public const int Most = 500;

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/register/print", async Task<IResult> (string? agency, string? procedure, string? from, string? to, int? status, string? result, string? format, ISender sender, HttpContext http, CancellationToken cancellation) =>
            PaperPress.Hand(http, await sender.Send(new PrintRegister(RegisterFilter.Of(agency, procedure, from, to, status, result), PaperFormats.Of(format)), cancellation)))
        .RequireAuthorization(Policies.Staff)
        .Produces<string>(200, "text/html")
        .WithName("printRegister")
        .WithTags("Register")
        .Refuses(401, 404, 409, 422, 503);
}

internal sealed class PrintRegisterHandler(RegisterReader register, CurrentActor actor, LegalGrounds grounds, SharedImport shared, PaperFiller filler, PaperPress press)
    : IQueryHandler<PrintRegister, Reply<FileContent>>
{
    private const string Key = "register";
    private const string File = "templates/slip-register.html";

    public async ValueTask<Reply<FileContent>> Handle(PrintRegister query, CancellationToken cancellationToken)
    {
        if (await register.Count(query.Filter, cancellationToken) is > PrintRegister.Most and var count)
            return new Refused<FileContent>(Refusal.Of(EdgeRefusal.RegisterTooLong, ("found", Number(count)), ("expected", Number(PrintRegister.Most))));
        var entries = new List<RegisterEntry>();
        await foreach (var entry in register.All(query.Filter, cancellationToken))
            entries.Add(entry);
        var agency = query.Filter.Agency ?? (actor.Get().Agencies() is [var own, ..] ? own : shared.Definitions.Organisation.Agencies[0].Code);
        var form = (await grounds.At(agency, register.Now)).Profile.Slips.FirstOrDefault(slip => slip.Key == Key);
        var name = form?.Name.Vi ?? "Sổ theo dõi hồ sơ";
        var fields = Context(
            ("slip", Context(("name", Value.Of(name)), ("form", Value.Of(form?.Number)), ("at", Moment(register.Now)))),
            ("register", Context(
                ("from", Value.Of(query.Filter.From is { } from ? LocalDatePattern.Iso.Format(from) : null)),
                ("to", Value.Of(query.Filter.To is { } to ? LocalDatePattern.Iso.Format(to) : null)),
                ("count", Value.Of((decimal)entries.Count)),
                ("rows", Value.Of(entries.Select(Row))))));
        var text = System.Text.Encoding.UTF8.GetString(shared.Definitions.Find(File)!.Content.Span);
        var filled = filler.Fill(File, text, fields, new(name, agency, "", null, agency, ""), "so-theo-doi-ho-so");
        return await press.Make(filled, query.Format, cancellationToken);
    }

    private static Value Row(RegisterEntry entry) => Context(
        ("code", Value.Of(entry.Code)),
        ("procedure", Value.Of(entry.ProcedureName.Vi)),
        ("applicant", Value.Of(entry.Applicant)),
        ("contact", Value.Of(entry.Contact)),
        ("agency", Value.Of(entry.Agency.Vi)),
        ("receivedAt", Moment(entry.ReceivedAt)),
        ("dueAt", Moment(entry.DueAt)),
        ("returnedAt", Moment(entry.ReturnedAt)),
        ("returnMode", Value.Of(RegisterTable.Of(entry.ReturnMode))),
        ("note", Value.Of(string.Join("; ", new[] { entry.StatusName.Vi, RegisterTable.Of(entry) }.Where(part => part.Length > 0)))));

    private static Value Moment(NodaTime.Instant? at) => Value.Of(at is { } moment ? LocalDateTimePattern.GeneralIso.Format(LegalZone.ToLocal(moment)) : null);

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static ContextValue Context(params IEnumerable<(string Name, Value Value)> entries) => new(entries.Select(e => KeyValuePair.Create(e.Name, e.Value)));
}
