using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows;

namespace LongAn.Runtime.Dossiers;

/// <summary>Turns what a dossier answered into what the asker may be told.</summary>
public sealed class DossierAnswers(AccountNames names, CurrentActor actor, IHttpContextAccessor http)
{
    private static readonly Text Official = new("cán bộ của cơ quan", "an official of the agency");

    public async Task<Reply<T>> Tell<T>(DossierAnswer answer, string agencyCode, Func<DossierDone, T> told, CancellationToken cancellation) => answer switch
    {
        DossierDone done => new Given<T>(told(done)),
        DossierRefused refused => new Refused<T>(await Tell(refused, agencyCode, cancellation)),
        DossierBusy => new Refused<T>(Refusal.Of(EdgeRefusal.Busy)),
        DossierUnknown => new Refused<T>(Refusal.Of(EdgeRefusal.AnswerUnknown)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task<Refusal> Tell(DossierRefused refused, string agencyCode, CancellationToken cancellation)
    {
        // What one may not see is not there: nothing is told about it either.
        if (ProblemTexts.For(refused.Code).Status == StatusCodes.Status404NotFound)
            return Refusal.Of(refused.Code, []);
        Sequence<Argument> arguments = [];
        foreach (var argument in refused.Arguments)
            arguments = arguments.Add(argument.Name == "by" ? argument with { Value = await NameOf(argument.Value, agencyCode, cancellation) } : argument);
        return Refusal.Of(refused.Code, arguments);
    }

    /// <summary>Officials of the agency learn the name; others that it was an official.</summary>
    private async Task<string> NameOf(string accountId, string agencyCode, CancellationToken cancellation)
    {
        var reader = actor.Get();
        return accountId == reader.Id || reader.WorksOn(agencyCode)
            ? await names.Find(accountId, cancellation) ?? accountId
            : Official.In(http.HttpContext is { } context && ReaderLanguage.IsEnglish(context));
    }
}
