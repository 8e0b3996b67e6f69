import type ContextPad from "diagram-js/lib/features/context-pad/ContextPad";
import type { ContextPadEntries } from "diagram-js/lib/features/context-pad/ContextPadProvider";
import type { StepKey } from "../model/templates";
import { stepShape } from "./acts";
import { append } from "./insert";
import type { Modeler } from "./modeler";
import { part } from "./services";
import { translate } from "./translate";

type Entries = ContextPadEntries;

const offered: StepKey = "work";

/** Beside a selected element: a step of the administrative work instead of the library's bare task. */
class StepPad {
  static readonly $inject = ["contextPad", "injector"];

  private readonly modeler: Pick<Modeler, "get">;

  constructor(contextPad: ContextPad, injector: Pick<Modeler, "get">) {
    this.modeler = injector;
    contextPad.registerProvider(500, this);
  }

  getContextPadEntries() {
    return (entries: Entries): Entries => {
      if (!("append.append-task" in entries)) return entries;
      const modeler = this.modeler as Modeler;
      return {
        ...entries,
        "append.append-task": {
          group: "model",
          className: "bpmn-icon-user-task",
          title: translate("Append task"),
          action: {
            click: () => append(modeler, stepShape(modeler, offered)),
            dragstart: (event: Event) => part.create(modeler).start(event, stepShape(modeler, offered)),
          },
        },
      };
    };
  }
}

export const stepPadModule = { __init__: ["stepPad"], stepPad: ["type", StepPad] };
