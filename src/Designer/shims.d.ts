declare module "bpmn-moddle" {
  export const BpmnModdle: new (packages: Record<string, object>) => object;
}
