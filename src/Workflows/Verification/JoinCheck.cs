using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Verification;

/// <summary>
/// Plays every way through the process with tokens (BPMN 2.0.2, chapter 13), data left out: a join at which a token can wait
/// for ever is an error, a node that two tokens can enter at once a warning.
/// </summary>
internal sealed class JoinCheck
{
    /// <summary>Memory for states that were seen.</summary>
    private const int MostBytes = 64 * 1024 * 1024;

    private readonly TokenGame _game;
    private readonly ProcessGraph _graph;
    private readonly Report _report;
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private bool _hasDoubled;

    private JoinCheck(ProcessGraph graph, Report report)
    {
        _graph = graph;
        _report = report;
        _game = new TokenGame(graph);
    }

    public static void Run(ProcessGraph graph, SoundnessOptions options, Report report)
    {
        var starts = graph.Starts.ToList();
        if (starts.Count != 1 || graph.Nodes.Any(n => n is NotExecutedNode) || !IsParallel(graph))
            return;
        var check = new JoinCheck(graph, report);
        check.Explore(starts[0], Math.Min(options.MaxStates, MostBytes / Math.Max(1, check._game.Places)));
    }

    /// <summary>Without anything that makes two tokens of one or waits for two, nothing can wait for ever.</summary>
    private static bool IsParallel(ProcessGraph graph) => graph.Nodes.Any(n => n switch
    {
        ParallelGateway => true,
        InclusiveGateway => true,
        ExclusiveGateway or EventBasedGateway => false,
        BoundaryEvent { CancelActivity: false } => true,
        _ => graph.Outgoing(n).Skip(1).Any(),
    });

    private void Explore(FlowNode start, int limit)
    {
        var first = _game.After(start);
        var seen = new HashSet<string>(StringComparer.Ordinal) { TokenGame.Key(first) };
        var open = new Queue<byte[]>([first]);
        while (open.TryDequeue(out var state))
        {
            var moves = _game.Moves(state).ToList();
            if (moves.Count == 0)
                Stuck(state);
            foreach (var next in moves)
            {
                if (_game.Doubled(next) is { } twice)
                    Doubled(twice);
                if (seen.Add(TokenGame.Key(next)))
                    open.Enqueue(next);
            }

            if (seen.Count <= limit)
                continue;
            _report.Information(
                "soundness.not-proved",
                _graph.Id,
                $"Quy trình có hơn {limit} trạng thái; chưa chứng minh được là không bị kẹt. Hãy giảm số nhánh song song.",
                $"Expected at most {limit} states, but there are more: that no join waits for ever is not proved. Use fewer parallel branches.");
            return;
        }
    }

    private void Stuck(byte[] state)
    {
        foreach (var join in _graph.Nodes.Where(n => n is ParallelGateway or InclusiveGateway))
        {
            var missing = _graph.Incoming(join).Where(f => !_game.Has(state, f)).ToList();
            if (missing.Count == 0 || missing.Count == _graph.Incoming(join).Count() || !_reported.Add(join.Id))
                continue;
            var flows = string.Join(", ", missing.Select(f => f.Id));
            if (join is InclusiveGateway)
            {
                _report.Error(
                    "soundness.deadlock",
                    join.Id,
                    $"Cổng bao hàm “{ProcessGraph.Words(join)}” có thể chờ mãi: luồng {flows} chỉ tới sau khi chính cổng này, hoặc cổng đang chờ nó, đi tiếp. Hãy đưa vòng lặp qua cổng loại trừ.",
                    $"Expected every flow that the inclusive join “{ProcessGraph.Words(join)}” waits for to come, but {flows} comes only after this join, or one that waits for it, goes on. Lead the loop through an exclusive gateway.");
                continue;
            }

            _report.Error(
                "soundness.deadlock",
                join.Id,
                $"Cổng song song “{ProcessGraph.Words(join)}” có thể chờ mãi: luồng {flows} có thể không bao giờ tới vì lựa chọn trước đó đi nhánh khác. Hãy gộp các nhánh lựa chọn bằng cổng loại trừ trước.",
                $"Expected every flow into the parallel join “{ProcessGraph.Words(join)}” to come, but {flows} may never do, because a choice before goes elsewhere. Merge alternatives with an exclusive gateway first.");
        }
    }

    private void Doubled(FlowNode node)
    {
        // What comes after is entered twice as well: one finding, at the first such node, says it. Two ends at once do no harm.
        if (node is EndEvent || _hasDoubled)
            return;
        _hasDoubled = true;
        _report.Warning(
            "soundness.doubled",
            node.Id,
            $"“{ProcessGraph.Words(node)}” có thể được thực hiện hai lần cùng lúc vì các nhánh song song chưa được gộp. Hãy gộp bằng cổng song song.",
            $"Expected “{ProcessGraph.Words(node)}” to be entered once at a time, but parallel branches can enter it together. Join them with a parallel gateway.");
    }
}
