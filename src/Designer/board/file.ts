/** The drawing of a package. */
export const drawingFile = "process.bpmn";
