using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Readers;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;

namespace LongAn.Runtime.Calls;

/// <summary>Reads what procedures call and what becomes of it, and passes it on. An event that comes again does nothing twice.</summary>
internal sealed class CallReader(ReaderTools tools, CalledDossiers called) : NamedReader(tools)
{
    public override string Name => "calls";

    // Before there were calls nothing was called.
    public override ReaderStart Begins => ReaderStart.AtTheEnd;

    protected override Task Take(JournalEntry entry, LongAnDbContext db, CancellationToken cancellation)
    {
        var command = new CommandId(KeyOf(entry));
        return entry.Event switch
        {
            ProcessAdvanced { Event: ProcedureCalled call } => called.File(entry.DossierId, call, command),
            CallEnded { End: CallEnd.Cancelled } call => called.Withdraw(entry.DossierId, call.Key, command),
            DossierCompleted or ResultReturned or DossierRefused or DossierWithdrawn or DossierLapsed or ProcessAdvanced { Event: ProcessCompleted or ProcessTerminated } => called.Answer(entry.DossierId, command),
            _ => Task.CompletedTask,
        };
    }
}
