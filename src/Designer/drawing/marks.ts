import type { Drawing } from "./modeler";
import { elementWith, part } from "./services";

/** What a person should see about an element at a glance; shapes are marked by colour and words say it beside. */
export type Mark = "error" | "warning" | "added" | "changed" | "removed" | "path";

export type Marks = ReadonlyMap<string, Mark>;

/** Puts marks on a drawing; gives what takes them off again. */
export function putMarks(drawing: Drawing, marks: Marks): () => void {
  const canvas = part.canvas(drawing);
  const set = [...marks].filter(([id]) => elementWith(drawing, id) !== undefined);
  for (const [id, mark] of set) canvas.addMarker(id, `la-${mark}`);
  return () => {
    for (const [id, mark] of set) {
      if (elementWith(drawing, id) !== undefined) canvas.removeMarker(id, `la-${mark}`);
    }
  };
}
