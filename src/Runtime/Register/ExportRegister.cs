using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;

namespace LongAn.Runtime.Register;

/// <summary>The register as a file: everything the list would show, to its end.</summary>
internal static class ExportRegister
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/register.csv", async Task<IResult> (string? agency, string? procedure, string? from, string? to, int? status, string? result, RegisterReader register, CancellationToken cancellation) =>
            {
                var file = Temporary();
                await CsvWriter.Write(file, register.All(RegisterFilter.Of(agency, procedure, from, to, status, result), cancellation), cancellation);
                return Hand(file, "text/csv; charset=utf-8", "so-theo-doi-ho-so.csv");
            })
            .RequireAuthorization(Policies.Staff)
            .Produces<Stream>(200, "text/csv")
            .WithName("exportRegisterAsCsv")
            .WithTags("Register")
            .Refuses(401, 404);
        api.MapGet("/register.xlsx", async Task<IResult> (string? agency, string? procedure, string? from, string? to, int? status, string? result, RegisterReader register, CancellationToken cancellation) =>
            {
                var file = Temporary();
                await XlsxWriter.Write(file, register.All(RegisterFilter.Of(agency, procedure, from, to, status, result), cancellation), cancellation);
                return Hand(file, Workbook, "so-theo-doi-ho-so.xlsx");
            })
            .RequireAuthorization(Policies.Staff)
            .Produces<Stream>(200, Workbook)
            .WithName("exportRegisterAsXlsx")
            .WithTags("Register")
            .Refuses(401, 404);
    }

    /// <summary>A register of any length lies on disk, not in memory, until it is handed out.</summary>
    private static FileStream Temporary() =>
        new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    private static IResult Hand(FileStream file, string type, string name)
    {
        file.Position = 0;
        return TypedResults.Stream(file, type, name);
    }
}
