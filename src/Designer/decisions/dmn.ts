import { currentLanguage } from "@longan/web/texts";
import DmnModeler from "dmn-js/lib/Modeler";
import DmnViewer from "dmn-js/lib/NavigatedViewer";
import "dmn-js/dist/assets/diagram-js.css";
import "dmn-js/dist/assets/dmn-font/css/dmn.css";
import "dmn-js/dist/assets/dmn-js-boxed-expression-controls.css";
import "dmn-js/dist/assets/dmn-js-boxed-expression.css";
import "dmn-js/dist/assets/dmn-js-decision-table-controls.css";
import "dmn-js/dist/assets/dmn-js-decision-table.css";
import "dmn-js/dist/assets/dmn-js-drd.css";
import "dmn-js/dist/assets/dmn-js-literal-expression.css";
import "dmn-js/dist/assets/dmn-js-shared.css";
import { words } from "./words";

function translate(template: string, replacements: Record<string, string> = {}): string {
  const text = currentLanguage() === "vi" ? (words[template] ?? template) : template;
  return text.replace(/{([^}]+)}/g, (whole, key: string) => replacements[key] ?? whole);
}

const ours = { additionalModules: [{ translate: ["value", translate] }] };
const options = { drd: ours, decisionTable: ours, literalExpression: ours, boxedExpression: ours };

/** The decisions of a file, to be worked on or only looked at. */
export type Tables = InstanceType<typeof DmnModeler>;
export type TablesView = ReturnType<Tables["getViews"]>[number];

export function newTables(container: HTMLElement, editable: boolean): Tables {
  const Kind = editable ? DmnModeler : DmnViewer;
  return new Kind({ container, ...options });
}

/** Calls back when a person changed something; opening a view is no change. */
export function onChanged(tables: Tables, changed: () => void): void {
  tables.on("viewer.created", ({ viewer }) =>
    viewer.on("commandStack.changed", (event: { trigger?: string }) => {
      if (event.trigger !== "clear") changed();
    }),
  );
}
