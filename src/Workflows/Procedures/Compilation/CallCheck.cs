using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Forms;

namespace LongAn.Workflows.Procedures.Compilation;

/// <summary>What calls of published procedures hand in, held against the procedures that are called, as they are in force now.</summary>
internal sealed class CallCheck(Procedure procedure, ScopeType scope, Func<string, DossierPlan?>? called, List<Diagnostic> diagnostics)
{
    private readonly FeelNames _names = new(PlanCompiler.Names.Concat(scope.Names.Entries.Select(e => e.Name)).Distinct().ToSequence());

    public void Run(BpmnModel run)
    {
        foreach (var call in run.AllNodes().OfType<CallActivity>())
        {
            if (call.Procedure is not { } code)
                continue;
            if (code == procedure.Code)
                Add("procedure.calls-itself", call, $"gọi một thủ tục khác, nhưng gọi chính thủ tục này ({code}). Hãy sửa mã.", $"to call another procedure, but it calls this one ({code}). Correct the code.");
            else if (called?.Invoke(code) is { } plan)
                Check(call, code, plan);
            else if (called is not null)
                Add("procedure.call-unknown", call, $"gọi một thủ tục đang có hiệu lực, nhưng không có “{code}”. Hãy công bố thủ tục đó trước, hoặc sửa mã.", $"to call a procedure that is in force, but there is no \"{code}\". Publish that one first, or correct the code.");
        }
    }

    private void Check(CallActivity call, string code, DossierPlan plan)
    {
        Chain(call, code);
        if (call.Case is null && plan.Cases.Count > 1)
        {
            var cases = string.Join(", ", plan.Cases.Select(c => c.Code));
            Add("procedure.call-case", call, $"nêu trường hợp (la:case), vì thủ tục “{plan.Name.Vi}” có: {cases}.", $"to name a case (la:case), for \"{plan.Name.En}\" has: {cases}.");
        }

        var form = plan.ApplicationForm.Data;
        var fields = form.AllProperties().ToDictionary(p => p.Name, p => p.Field, StringComparer.Ordinal);
        foreach (var missing in form.Always.Required.Where(name => call.Inputs.All(input => input.Target != name)))
            Add("procedure.call-input-missing", call, $"đưa vào “{missing}”, là trường bắt buộc của “{plan.Name.Vi}”. Hãy thêm la:input.", $"to hand in \"{missing}\", which \"{plan.Name.En}\" requires. Add a la:input.");
        foreach (var input in call.Inputs)
        {
            if (!fields.TryGetValue(input.Target, out var field))
                Add("procedure.call-input", call, $"chỉ đưa vào các trường của “{plan.Name.Vi}” ({string.Join(", ", fields.Keys)}), nhưng có “{input.Target}”. Hãy sửa tên.", $"to hand in fields of \"{plan.Name.En}\" ({string.Join(", ", fields.Keys)}), but found \"{input.Target}\". Correct the name.");
            else if (Misfit(field, input) is var (expected, found))
                Add("procedure.call-input-type", call, $"đưa vào “{input.Target}” một {expected.Vi}, nhưng “{input.Source.Text}” cho {found.Vi}. Hãy sửa biểu thức.", $"to hand in a {expected.En} as \"{input.Target}\", but \"{input.Source.Text}\" gives {found.En}. Correct the expression.");
        }
    }

    private void Chain(CallActivity call, string code)
    {
        if (Astray([procedure.Code], code) is not { } chain)
            return;
        var shown = string.Join(" → ", chain);
        if (chain[..^1].Contains(chain[^1]))
            Add("procedure.call-circle", call, $"gọi thủ tục không dẫn trở lại, nhưng các lần gọi đi vòng: {shown}. Hãy bỏ một lần gọi trong vòng này.", $"to call a procedure that leads back to none before it, but the calls go round: {shown}. Take one of them out.");
        else
            Add("procedure.call-too-deep", call, $"dẫn tới nhiều nhất {CalledDossier.MostCalls} lần gọi nối tiếp, nhưng có: {shown}. Hãy rút ngắn chuỗi này.", $"to lead to at most {CalledDossier.MostCalls} calls in a row, but found: {shown}. Make the chain shorter.");
    }

    /// <summary>The first way of calls that comes back to a procedure it lies within, or leads on where no more may be called; null when there is none.</summary>
    private List<string>? Astray(List<string> within, string code)
    {
        List<string> chain = [.. within, code];
        if (within.Contains(code) || within.Count > CalledDossier.MostCalls)
            return chain;
        var next = called!(code)?.Process.Model.AllNodes().OfType<CallActivity>().Select(call => call.Procedure).OfType<string>() ?? [];
        return next.Select(further => Astray(chain, further)).FirstOrDefault(found => found is not null);
    }

    /// <summary>The types where they cannot go together; null where they can, or where nothing is known.</summary>
    private (Text Expected, Text Found)? Misfit(FormField field, DataMapping input)
    {
        FeelType? expected = field switch
        {
            TextField { Format: TextFormat.Date } => new SimpleType(SimpleKind.Date),
            TextField => new SimpleType(SimpleKind.Text),
            NumberField => new SimpleType(SimpleKind.Number),
            BooleanField => new SimpleType(SimpleKind.Boolean),
            _ => null,
        };
        var found = FeelCheck.Check(input.Source.Text.AsSpan().TrimStart() is ['=', .. var rest] ? rest.ToString() : input.Source.Text, _names, scope).Type;
        var fits = expected is null || found is not SimpleType { Kind: not (SimpleKind.Any or SimpleKind.Null) } || found == expected
            || (field is TextField { Format: TextFormat.Date } && found is SimpleType { Kind: SimpleKind.Text });
        return fits ? null : (FeelTypeWords.Of(expected!), FeelTypeWords.Of(found));
    }

    private void Add(string code, CallActivity call, string vi, string en) => diagnostics.Add(new(
        Severity.Error,
        code,
        new($"Hoạt động gọi “{call.Name ?? call.Id}” phải {vi}", $"Expected \"{call.Name ?? call.Id}\" {en}"),
        new(PackageReader.ProcessFile, call.Id)));
}
