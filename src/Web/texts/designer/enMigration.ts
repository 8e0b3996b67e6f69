import type { Translated } from "../en";
import type { migration as vi } from "./viMigration";

export const migration: Translated<typeof vi> = {
  title: "Move dossiers to another version",
  button: "Move dossiers to another version",
  lead: "Dossiers under way in the old version go on in the new one. Look at each beforehand; what was moved can be taken back.",
  mayNot: "You may not move dossiers",
  mayNotHint: "This is for publishers of procedures and administrators.",
  versions: "Versions",
  from: "From version",
  to: "To version",
  open: "{{count}} open dossiers",
  drawings: "The two drawings",
  legend:
    "Old drawing: what the new version no longer has. New drawing: what was not there before. What you pair is marked as changed on both.",
  map: "Pair elements",
  matched: "{{count}} elements keep their identifier and kind and are paired by themselves.",
  allMatched: "The new version has every element of the old one.",
  becomes: "“{{name}}” becomes",
  nothing: "Nothing takes its place",
  trial: "What would happen",
  counts: "{{open}} open dossiers; looked at the {{looked}} filed first, {{able}} can be moved.",
  none: "No dossier is left in the old version.",
  goesOn: "Goes on at: {{steps}}",
  goesOnWaiting: "Goes on, no step is open yet",
  show: "Show on the drawing",
  reason: "Reason",
  reasonMissing: "Give a reason.",
  confirmTitle: "Move {{count}} dossiers?",
  confirmHint:
    "The journal of each dossier keeps your name and the reason. What cannot be moved stays as it is.",
  apply: "Move {{count}} dossiers",
  progress: "Progress",
  done: "Moved",
  undone: "Taken back",
  undo: "Take back",
  again: "Look at those that are left",
};
