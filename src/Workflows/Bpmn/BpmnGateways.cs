namespace LongAn.Workflows.Bpmn;

/// <summary>A gateway (BPMN 2.0.2, 10.6).</summary>
public abstract record GatewayNode(string Id, string? Name) : FlowNode(Id, Name);

/// <summary>An exclusive gateway: one flow.</summary>
/// <param name="DefaultFlowId">Flow taken when no condition is true; null for none.</param>
public sealed record ExclusiveGateway(string Id, string? Name, string? DefaultFlowId) : GatewayNode(Id, Name);

/// <summary>A parallel gateway: all flows.</summary>
public sealed record ParallelGateway(string Id, string? Name) : GatewayNode(Id, Name);

/// <summary>An inclusive gateway: every flow whose condition is true.</summary>
/// <param name="DefaultFlowId">Flow taken when no condition is true; null for none.</param>
public sealed record InclusiveGateway(string Id, string? Name, string? DefaultFlowId) : GatewayNode(Id, Name);

/// <summary>A complex gateway: begins by a condition of its own.</summary>
/// <param name="DefaultFlowId">Flow taken when no condition is true; null for none.</param>
/// <param name="ActivationCondition">FEEL; null when the file says none.</param>
public sealed record ComplexGateway(string Id, string? Name, string? DefaultFlowId, string? ActivationCondition) : GatewayNode(Id, Name);

/// <summary>An event-based gateway: the event that occurs first decides.</summary>
/// <param name="Instantiate">Whether its events begin the process.</param>
/// <param name="IsParallel">Whether all of its events are awaited; only where it begins the process.</param>
public sealed record EventBasedGateway(string Id, string? Name, bool Instantiate = false, bool IsParallel = false) : GatewayNode(Id, Name);
