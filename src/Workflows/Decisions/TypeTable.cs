using LongAn.Workflows.Feel;
using LongAn.Workflows.Feel.Parsing;

namespace LongAn.Workflows.Decisions;

/// <summary>The types that a file may name: those of the language, its own, and those of the files it imports.</summary>
internal sealed class TypeTable(DecisionModel model, Func<string, TypeTable?> byNamespace, Action<Diagnostic> report)
{
    private readonly Dictionary<string, DeclaredType> _resolved = new(StringComparer.Ordinal);
    private readonly HashSet<string> _resolving = new(StringComparer.Ordinal);

    /// <summary>Types by name, as expressions of the file may write them.</summary>
    public Sequence<NamedType> Names(int depth = 0) =>
    [
        .. model.ItemDefinitions.Select(i => new NamedType(i.Name, Find(i.Name).Feel)),
        .. depth > 4 ? [] : model.Imports.SelectMany(i => byNamespace(i.Namespace)?.Names(depth + 1).Select(t => t with { Name = i.Name.Length == 0 ? t.Name : $"{i.Name}.{t.Name}" }) ?? []),
    ];

    public DeclaredType Find(string? typeRef)
    {
        if (typeRef is null)
            return DeclaredType.Any;
        // Files of DMN 1.1 name types with a prefix: feel:string.
        var name = typeRef[(typeRef.LastIndexOf(':') + 1)..].Trim();
        if (_resolved.TryGetValue(name, out var known))
            return known;
        var type = Own(name) ?? Imported(name) ?? (TypeNames.Find(name) is { } feel ? new DeclaredType(feel) : null);
        if (type is null)
        {
            report(new(Severity.Warning, "dmn.unknown-type", new Text($"Không có kiểu “{typeRef}”.", $"Expected a known type, but found '{typeRef}'."), new Location(model.File)));
            type = DeclaredType.Any;
        }

        return _resolved[name] = type;
    }

    private DeclaredType? Own(string name)
    {
        if (model.ItemDefinitions.FirstOrDefault(i => i.Name == name) is not { } item)
            return null;
        if (!_resolving.Add(name))
            return DeclaredType.Any;
        var type = Make(item);
        _resolving.Remove(name);
        return type;
    }

    private DeclaredType? Imported(string name)
    {
        foreach (var import in model.Imports)
        {
            var prefix = import.Name.Length == 0 ? "" : import.Name + ".";
            if (name.StartsWith(prefix, StringComparison.Ordinal) && byNamespace(import.Namespace) is { } table && table.Own(name[prefix.Length..]) is { } type)
                return type;
        }

        return null;
    }

    private DeclaredType Make(ItemDefinition item)
    {
        var one = OfOne(item);
        var type = item.IsCollection ? new DeclaredType(new ListType(one.Feel)) { Base = one } : one;
        return item.TypeConstraint is { } constraint ? new DeclaredType(type.Feel) { Base = type, Allowed = Tests(constraint) } : type;
    }

    private DeclaredType OfOne(ItemDefinition item)
    {
        if (item.Function is { } function)
            return new(new FunctionType(function.Parameters.Select(p => Find(p.TypeRef).Feel).ToSequence(), Find(function.OutputTypeRef).Feel));
        if (item.Components.Count > 0)
        {
            var components = item.Components.Select(c => KeyValuePair.Create(c.Name, Make(c))).ToSequence();
            return new(new ContextType(components.Select(c => new NamedType(c.Key, c.Value.Feel)).ToSequence())) { Components = components };
        }

        var whole = Find(item.TypeRef);
        return item.AllowedValues is { } allowed ? new DeclaredType(whole.Feel) { Base = whole, Allowed = Tests(allowed) } : whole;
    }

    private FeelExpression? Tests(string text)
    {
        var compilation = FeelCompiler.CompileUnaryTests(text, new FeelNames([]));
        foreach (var diagnostic in compilation.Diagnostics)
            report(diagnostic with { Location = diagnostic.Location with { File = model.File } });
        return compilation.Expression;
    }
}
