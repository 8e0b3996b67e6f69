using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using DossierRefused = LongAn.Runtime.Dossiers.DossierRefused;

namespace LongAn.Runtime.Calls;

/// <summary>Files what is called, answers who called, withdraws what is needed no longer. Each may be asked again: who has been told already changes nothing.</summary>
internal sealed class CalledDossiers(IGrainFactory grains, IProcedureVersions versions, ProcedureCatalogue catalogue)
{
    private const string NeededNoLonger = "Hồ sơ gọi thủ tục này không còn cần kết quả.";

    /// <summary>Files the dossier of a call, under the version in force now; or tells the caller why it cannot be.</summary>
    public async Task File(DossierId callerId, ProcedureCalled call, CommandId command)
    {
        if (await Read(callerId) is not { } caller || !caller.Calls.Any(open => open.Key == call.Key && open.End is null))
            return;
        if (await TryFile(caller, call, command) is { Count: > 0 } why)
            await Ask(callerId, new AnswerCall(command, call.Key, CallEnd.NotFiled, ContextValue.Empty, why));
    }

    /// <summary>Tells the caller of a dossier how it has ended.</summary>
    public async Task Answer(DossierId calledId, CommandId command)
    {
        if (await Read(calledId) is not { Caller: { } caller } called || CalledDossier.EndOf(called) is not { } end)
            return;
        var answer = end == CallEnd.Completed && await versions.Plan(called.VersionId) is { } plan ? CalledDossier.AnswerOf(plan, called) : ContextValue.Empty;
        await Ask(caller.DossierId, new AnswerCall(command, caller.Key, end, answer, []));
    }

    /// <summary>Withdraws what a call filed; a result that is decided stays.</summary>
    public async Task Withdraw(DossierId callerId, long key, CommandId command)
    {
        var id = DossierCall.IdentityOf(callerId, key);
        if (await IsCalledBy(callerId, key, id))
            await Ask(id, new WithdrawDossier(command, NeededNoLonger));
    }

    // Why it could not be filed; nothing when it is there.
    private async Task<Sequence<Argument>> TryFile(Dossier caller, ProcedureCalled call, CommandId command)
    {
        if (await versions.Current(call.Procedure) is not { } version || await catalogue.Runnable(version) is not { } entry)
            return [new("code", CalledProcedure.NotInForce)];
        var filing = CalledDossier.FilingOf(caller, call, entry.Plan);
        if (filing.Application is not { } application)
            return filing.Why;
        if (!catalogue.AgenciesOf(entry.Procedure).Any(agency => agency.Code == application.AgencyCode))
            return [new("code", CalledProcedure.AgencyUnknown), new("found", application.AgencyCode)];
        var id = DossierCall.IdentityOf(caller.Id, call.Key);
        var answer = Told(await grains.GetGrain<IDossierGrain>(id.Value).Submit(call.Procedure, new SubmitDossier(command, id, application), Actor.System));
        return answer is DossierRefused refused && !await IsCalledBy(caller.Id, call.Key, id) ? [new("code", Words.Of(refused.Code)), .. refused.Arguments] : [];
    }

    private async Task<bool> IsCalledBy(DossierId callerId, long key, DossierId id) =>
        await Read(id) is { Caller: { } caller } && caller.DossierId == callerId && caller.Key == key;

    private async Task<Dossier?> Read(DossierId id) => (await grains.GetGrain<IDossierGrain>(id.Value).Read())?.Dossier;

    // A refusal means that it was done before, or needs no more to be done.
    private async Task Ask(DossierId id, DossierCommand command) => Told(await grains.GetGrain<IDossierGrain>(id.Value).Ask(command, Actor.System));

    private static DossierAnswer Told(DossierAnswer answer) => answer is DossierBusy or DossierUnknown
        ? throw new TimeoutException("Expected the dossier to take what a call asks of it, but it did not answer in time; it is asked again.")
        : answer;
}
