import { isA, type ModdleNode, nodeOf, nodesOf } from "./node";
import { type Outcome, readStep } from "./step";

/** How the steps right before an arrow may end: through gateways back to the first step of each way. */
export function outcomesBefore(source: ModdleNode): Outcome[] {
  const found = new Map<string, Outcome>();
  const seen = new Set<ModdleNode>();
  const visit = (node: ModdleNode) => {
    if (seen.has(node)) return;
    seen.add(node);
    const step = isA(node, "bpmn:UserTask") ? readStep(node) : undefined;
    if (step) {
      for (const outcome of step.outcomes) if (!found.has(outcome.code)) found.set(outcome.code, outcome);
      return;
    }
    if (!isA(node, "bpmn:Gateway")) return;
    for (const flow of nodesOf(node, "incoming")) {
      const before = nodeOf(flow, "sourceRef");
      if (before) visit(before);
    }
  };
  visit(source);
  return [...found.values()];
}
