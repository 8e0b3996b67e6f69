using LongAn.Workflows.Calendars;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Conformance.Betsy;

/// <summary>The processes of a file on a clock of their own, which stands still until nothing more can be done at a moment.</summary>
internal sealed class BetsyWorld(IReadOnlyCollection<ProcessPlan> plans, IReadOnlyDictionary<string, string> words, ContextValue variables)
{
    private static readonly Instant _begin = Instant.FromUtc(2026, 11, 23, 1, 0);
    private static readonly Duration _workOfTimestamps = Duration.FromSeconds(10);

    private readonly List<BetsyInstance> _instances = [];
    private readonly List<Awaited> _answers = [];
    private readonly List<Awaited> _answered = [];

    public Instant Now { get; private set; } = _begin;

    public Circumstances At => new(
        Now,
        Actor.System,
        new WorkCalendar("betsy", "betsy", WorkWindow.OfficeWeek, []),
        new LegalProfile("betsy", new("", ""), new(2020, 1, 1)),
        ContextValue.Empty);

    /// <summary>What the scripts have left behind.</summary>
    public IEnumerable<string> Traces => _instances.SelectMany(i => i.Traces(words)).Concat(_answered is [var one, var other] && one.At == other.At ? ["EXECUTION_parallel"] : []);

    public void Start(ProcessPlan plan)
    {
        var instance = new BetsyInstance(plan);
        _instances.Add(instance);
        Do(instance, new StartProcess(variables));
    }

    /// <summary>Lets time pass: what falls due is done in order of time.</summary>
    public void Pass(Duration length)
    {
        while (Ahead().OrderBy(d => d.At).FirstOrDefault() is { Do: { } next } due && due.At <= _begin + length)
        {
            Now = Instant.Max(Now, due.At);
            next();
        }
    }

    private IEnumerable<(Instant At, Action? Do)> Ahead()
    {
        foreach (var answer in _answers)
            yield return (answer.At, () => Answer(answer));
        foreach (var instance in _instances)
        {
            foreach (var timer in instance.State.Timers)
                yield return (timer.DueAt, () => Do(instance, new FireTimer(timer.Key)));
        }
    }

    private void Do(BetsyInstance instance, ProcessCommand command)
    {
        foreach (var happened in instance.Do(command, At))
        {
            switch (happened)
            {
                case ServiceRequested { Operation: "THROW_ERROR" } request:
                    Do(instance, new ThrowFromActivity(request.ElementKey, ThrownKind.Error, "ERR_CODE", ContextValue.Empty));
                    break;
                case ServiceRequested request:
                    _answers.Add(new(instance, request, Now + _workOfTimestamps));
                    break;
                case EventThrown { Kind: ThrownKind.Message } thrown:
                    Send(new CorrelateMessage(thrown.Name!, null, ContextValue.Empty), instance);
                    break;
                case EventThrown { Kind: ThrownKind.Signal } thrown:
                    Send(new BroadcastSignal(thrown.Name!, variables), instance);
                    break;
            }
        }
    }

    /// <summary>What a process throws reaches the others that run; a message that none of them awaits may begin another process of the file.</summary>
    private void Send(ProcessCommand command, BetsyInstance from)
    {
        var others = _instances.Where(i => i != from).ToList();
        var receivers = others.Concat(plans.Where(p => _instances.TrueForAll(i => i.Plan != p)).Select(p => new BetsyInstance(p))).Where(i => i.Accepts(command, At));
        foreach (var receiver in command is CorrelateMessage ? receivers.Take(1).ToList() : [.. receivers])
        {
            if (!_instances.Contains(receiver))
                _instances.Add(receiver);
            Do(receiver, command);
        }
    }

    /// <summary>A service answers after a while; two of them are parallel when both were asked for at the same moment.</summary>
    private void Answer(Awaited awaited)
    {
        _answers.Remove(awaited);
        _answered.Add(awaited);
        Do(awaited.By, new CompleteActivity(awaited.Request.ElementKey, ContextValue.Empty));
    }

    private sealed record Awaited(BetsyInstance By, ServiceRequested Request, Instant At);
}
