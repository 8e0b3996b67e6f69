namespace LongAn.Workflows.Feel.Evaluation;

/// <summary>Calling functions (DMN 1.5, 10.3.2.13): arguments by place or by name, converted to the types of the parameters.</summary>
internal static class Calls
{
    public static Value Call(Run run, Value function, params Value[] arguments)
    {
        if (function is not FunctionValue callee)
            return run.Fail("Expected a function to call, but found " + Types.Describe(function) + ".");
        foreach (var signature in callee.Signatures)
        {
            if (ByPlace(signature, arguments) is { } bound)
                return Invoke(run, callee, signature, bound);
        }

        return run.Fail($"Expected arguments that fit {Called(callee)}, but found {Describe(arguments)}.");
    }

    public static Value CallNamed(Run run, Value function, Sequence<KeyValuePair<string, Value>> arguments)
    {
        if (function is not FunctionValue callee)
            return run.Fail("Expected a function to call, but found " + Types.Describe(function) + ".");
        foreach (var signature in callee.Signatures)
        {
            if (ByName(signature, arguments) is { } bound)
                return Invoke(run, callee, signature, bound);
        }

        return run.Fail($"Expected arguments that fit {Called(callee)}, but found {string.Join(", ", arguments.Select(a => a.Key))}.");
    }

    private static Value Invoke(Run run, FunctionValue callee, Signature signature, Value[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = signature.Parameters[Math.Min(i, signature.Parameters.Count - 1)];
            if (arguments[i] is NullValue && !parameter.Nullable && !parameter.Optional)
                return run.Fail($"Expected {parameter.Name} of {Called(callee)} not to be null.");
        }

        foreach (var argument in arguments)
            run.Visit(argument);
        try
        {
            return run.Enter(() => signature.Body(run, arguments));
        }
        catch (Exception error) when (error is OverflowException or ArgumentOutOfRangeException)
        {
            return run.Fail($"The result of {Called(callee)} is out of range.");
        }
    }

    private static Value[]? ByPlace(Signature signature, Value[] arguments)
    {
        var parameters = signature.Parameters;
        if (signature.Variadic)
            return arguments.Length < parameters.Count ? null : Convert(signature, arguments);
        if (arguments.Length > parameters.Count)
            return null;
        var all = new Value[parameters.Count];
        for (var i = 0; i < all.Length; i++)
        {
            if (i < arguments.Length)
                all[i] = arguments[i];
            else if (parameters[i].Optional)
                all[i] = Value.Null;
            else
                return null;
        }

        return Convert(signature, all);
    }

    private static Value[]? ByName(Signature signature, Sequence<KeyValuePair<string, Value>> arguments)
    {
        var parameters = signature.Parameters;
        var all = new Value?[parameters.Count];
        foreach (var (name, value) in arguments)
        {
            var place = -1;
            for (var i = 0; i < parameters.Count && place < 0; i++)
                place = parameters[i].Name == name ? i : -1;
            if (place < 0 || all[place] is not null)
                return null;
            all[place] = value;
        }

        for (var i = 0; i < all.Length; i++)
        {
            if (all[i] is null && !parameters[i].Optional && !parameters[i].Nullable)
                return null;
            all[i] ??= Value.Null;
        }

        return Convert(signature, all!);
    }

    private static Value[]? Convert(Signature signature, Value[] arguments)
    {
        var converted = new Value[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = signature.Parameters[Math.Min(i, signature.Parameters.Count - 1)];
            if (Types.Convert(arguments[i], parameter.Type) is not { } value)
                return null;
            converted[i] = value;
        }

        return converted;
    }

    private static string Called(FunctionValue callee) => callee.Name.Length == 0 ? "the function" : callee.Name + "()";

    private static string Describe(Value[] arguments) =>
        arguments.Length == 0 ? "none" : string.Join(", ", arguments.Select(Types.Describe));
}
