using LongAn.Workflows.Feel.Builtins;
using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Feel.Evaluation;

internal sealed partial class Compiler
{
    /// <summary>The innermost construct that declares the name; else the scope; else the language. Items of filters on the way are asked first.</summary>
    private Evaluator CompileName(Name name)
    {
        _uses++;
        var items = new List<int>();
        var levels = 0;
        for (var declared = _declared; declared is not null; declared = declared.Parent, levels++)
        {
            if (declared.IsItem)
                items.Add(levels);
            if (declared.Find(name.Identifier) is { } slot)
            {
                var up = levels;
                return AskItems(name.Identifier, items, (_, frame) => frame.Up(up).Slots[slot]);
            }
        }

        return AskItems(name.Identifier, items, CompileGlobal(name, mayBeEntry: items.Count > 0));
    }

    private static Evaluator AskItems(string name, List<int> items, Evaluator otherwise)
    {
        foreach (var up in Enumerable.Reverse(items))
        {
            var next = otherwise;
            otherwise = (run, frame) => frame.Up(up).Slots[0] is ContextValue item && item.TryGet(name, out var value) ? value : next(run, frame);
        }

        return otherwise;
    }

    private Evaluator CompileGlobal(Name name, bool mayBeEntry)
    {
        var identifier = name.Identifier;
        if (_known.Contains(identifier))
        {
            Refer(identifier);
            return (_, frame) => frame.Scope.Find(identifier) ?? throw Undeclared(identifier);
        }

        var builtin = BuiltinTable.Find(identifier);
        if (names.AllowsUnknown)
        {
            if (!mayBeEntry && builtin is null)
                Refer(identifier);
            return (run, frame) => frame.Scope.Find(identifier) ?? builtin
                ?? (mayBeEntry ? run.Fail($"Expected an entry or a name '{identifier}', but there is none.") : throw Undeclared(identifier));
        }

        if (builtin is not null)
            return Constant(builtin);
        if (mayBeEntry)
            return (run, _) => run.Fail($"Expected an entry '{identifier}', but there is none.");
        Error(name.Position, "feel.unknown-name", $"Không có tên “{identifier}” ở đây.{Suggest(identifier, "Có phải ý bạn là")}", $"Expected a known name, but found '{identifier}'.{Suggest(identifier, "Did you mean")}");
        return Constant(Value.Null);
    }

    private void Refer(string identifier)
    {
        if (!_references.Contains(identifier))
            _references.Add(identifier);
    }

    private static BrokenOff Undeclared(string name) => new(new FeelFailure(FeelFailureCode.UndeclaredName, [new Argument("name", name)]));

    /// <summary>A known name that differs in capitals, spaces or few letters only.</summary>
    private string Suggest(string identifier, string question)
    {
        var near = _known.Concat(BuiltinTable.Names).FirstOrDefault(k => string.Equals(Squeeze(k), Squeeze(identifier), StringComparison.OrdinalIgnoreCase))
            ?? _known.FirstOrDefault(k => k.Length > 3 && k.Length <= identifier.Length + 2 && identifier.StartsWith(k[..^1], StringComparison.OrdinalIgnoreCase));
        return near is null ? "" : $" {question} '{near}'?";
    }

    private static string Squeeze(string name) => name.Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);

    private Evaluator CompileCall(Call call)
    {
        var function = CompileFunctionName(call.Function);
        var arguments = call.Arguments.Select(Compile).ToArray();
        return (run, frame) =>
        {
            var callee = function(run, frame);
            var values = new Value[arguments.Length];
            for (var i = 0; i < values.Length; i++)
                values[i] = arguments[i](run, frame);
            return Calls.Call(run, callee, values);
        };
    }

    private Evaluator CompileNamedCall(NamedCall call)
    {
        var function = CompileFunctionName(call.Function);
        var arguments = call.Arguments.Select(a => KeyValuePair.Create(a.Name, Compile(a.Value))).ToArray();
        return (run, frame) => Calls.CallNamed(run, function(run, frame), arguments.Select(a => KeyValuePair.Create(a.Key, a.Value(run, frame))).ToSequence());
    }

    /// <summary>A function of the language that is called needs no look-up, unless a name of the same spelling is a function too: data called "date" leaves date() callable.</summary>
    private Evaluator CompileFunctionName(Expression function)
    {
        if (function is not Name { Identifier: var name } || BuiltinTable.Find(name) is not { } builtin)
            return Compile(function);
        if (!_known.Contains(name) && !IsDeclared(name))
            return Constant(builtin);
        var own = Compile(function);
        return (run, frame) => own(run, frame) is FunctionValue value ? value : builtin;
    }

    private bool IsDeclared(string name)
    {
        for (var declared = _declared; declared is not null; declared = declared.Parent)
        {
            if (declared.Find(name) is not null)
                return true;
        }

        return false;
    }

    private Evaluator CompileFunction(FunctionLiteral function, string name)
    {
        var parameters = function.Parameters.Select(p => new Parameter(p.Name, p.Type is null ? FeelType.Any : Resolve(p.Type, function.Position)) { Nullable = true }).ToSequence();
        if (function.External)
            return (run, _) => run.Fail("Functions of other languages are not supported: a procedure holds no program code.");
        var declared = new Declared(_declared, isItem: false);
        foreach (var parameter in parameters)
            declared.Add(parameter.Name);
        var body = Within(declared, () => Compile(function.Body));
        return (_, frame) => new FunctionValue(name, new Signature(parameters, (run, arguments) => body(run, new Frame(frame, arguments))));
    }
}
