using LongAn.Runtime.Calendars;
using LongAn.Runtime.Calls;
using LongAn.Runtime.CommandLine;
using LongAn.Runtime.Definitions;
using LongAn.Runtime.Designs;
using LongAn.Runtime.Documents;
using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Drafts;
using LongAn.Runtime.Files;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Jobs;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Messages;
using LongAn.Runtime.Notifications;
using LongAn.Runtime.Operations;
using LongAn.Runtime.Payments;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Runtime.Readers;
using LongAn.Runtime.Register;
using LongAn.Runtime.WorkItems;

return await Commands.Run(args);

/// <summary>The composition: one <c>AddXyz</c> a slice, in the order in which they start.</summary>
public partial class Program
{
    /// <param name="options">What the server is started with.</param>
    /// <param name="adjust">Changes by tests, after every slice was added.</param>
    public static WebApplication Compose(ServerOptions options, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.AddHosting(options);
        builder.AddPersistence(options);
        builder.AddJournal(options);
        builder.AddDefinitions();
        builder.AddProcedures();
        builder.AddSilo(options);
        builder.AddDossierGrains();
        builder.AddDossierPages();
        builder.AddFiles();
        builder.AddDocuments();
        builder.AddRegister();
        builder.AddAccounts();
        builder.AddDesigns();
        builder.AddReaders();
        builder.AddNotifications();
        builder.AddJobs();
        builder.AddPayments();
        builder.AddOperations();
        builder.AddCalendars();
        builder.AddMessages();
        builder.AddCalls();
        builder.AddApi();
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseHosting();
        app.UseWebFiles();
        app.UseApi();
        app.MapApi(api =>
        {
            api.MapAccounts();
            api.MapDefinitions();
            api.MapProcedures();
            api.MapFiles();
            api.MapDocuments();
            api.MapRegister();
            api.MapDrafts();
            api.MapDossiers();
            api.MapWorkItems();
            api.MapPayments();
            api.MapOperations();
            api.MapCalendars();
            api.MapMessages();
            api.MapJobs();
            api.MapDesigns();
        });
        app.MapPaymentNotices();
        app.MapWebPages();
        return app;
    }
}
