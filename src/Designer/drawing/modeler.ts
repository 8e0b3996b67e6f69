import Modeler from "bpmn-js/lib/Modeler";
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { laPackage } from "../model/moddle";
import "bpmn-js/dist/assets/bpmn-font/css/bpmn.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "bpmn-js/dist/assets/diagram-js.css";
import "./drawing.css";
import { insertModule } from "./insert";
import { stepPadModule } from "./stepPad";
import { translateModule } from "./translate";

/** Our palette stands beside the drawing, with words: the library's own is not registered. */
const noPalette = { palette: ["value", {}], paletteProvider: ["value", {}] };

export function newModeler(container: HTMLElement): Modeler {
  return new Modeler({
    container,
    additionalModules: [translateModule, noPalette, insertModule, stepPadModule],
    moddleExtensions: { la: laPackage },
  });
}

export function newViewer(container: HTMLElement): NavigatedViewer {
  return new NavigatedViewer({
    container,
    additionalModules: [translateModule],
    moddleExtensions: { la: laPackage },
  });
}

export type Drawing = Modeler | NavigatedViewer;
export type { Modeler };
