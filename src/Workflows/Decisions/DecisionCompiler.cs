using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Decisions;

/// <summary>Compiles files of decisions.</summary>
public static class DecisionCompiler
{
    /// <summary>Compiles a file with those it imports.</summary>
    /// <param name="model">The file.</param>
    /// <param name="others">Files that imports may name by their namespace.</param>
    /// <param name="options">Budget of one evaluation, all decisions it needs together.</param>
    /// <remarks>There is always a plan: a decision with an error in it comes to null with a warning. Publishing refuses errors.</remarks>
    public static DecisionCompilation Compile(DecisionModel model, Sequence<DecisionModel> others = default, FeelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var diagnostics = new List<Diagnostic>();
        var graph = new DecisionGraph([model, .. others.Where(o => o.Namespace != model.Namespace)], diagnostics.Add);
        return new(new DecisionPlan(model, graph, options ?? FeelOptions.Default), diagnostics.Distinct().ToSequence());
    }
}

/// <summary>What compiling gave.</summary>
/// <param name="Plan">The decisions, ready to be asked.</param>
/// <param name="Diagnostics">Errors and warnings, with file, element, line and column.</param>
public sealed record DecisionCompilation(DecisionPlan Plan, Sequence<Diagnostic> Diagnostics);
