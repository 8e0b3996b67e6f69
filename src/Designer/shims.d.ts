declare module "bpmn-moddle" {
  export const BpmnModdle: new (packages: Record<string, object>) => object;
}

declare module "dmn-js/lib/Modeler" {
  interface View {
    id: string;
    type: "drd" | "decisionTable" | "literalExpression" | "boxedExpression";
    name?: string;
    element: { id: string };
  }
  interface Viewer {
    on(name: string, callback: (event: { trigger?: string }) => void): void;
    get(name: string): unknown;
  }
  export default class Modeler {
    constructor(options: { container: HTMLElement } & Record<string, unknown>);
    importXML(xml: string): Promise<{ warnings: unknown[] }>;
    saveXML(options: { format: boolean }): Promise<{ xml: string }>;
    getViews(): View[];
    getActiveView(): View | undefined;
    getActiveViewer(): Viewer | undefined;
    open(view: View): Promise<unknown>;
    on(name: "views.changed", callback: (event: { views: View[]; activeView?: View }) => void): void;
    on(name: "viewer.created", callback: (event: { viewer: Viewer }) => void): void;
    destroy(): void;
  }
}

declare module "dmn-js/lib/NavigatedViewer" {
  export { default } from "dmn-js/lib/Modeler";
}
