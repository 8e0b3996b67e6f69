import type { Translated } from "../en";
import { aspect, board, elementType, problems, properties, ruler, stepTable } from "./enBoard";
import { compare, conflict, files, publication, review, scenarios } from "./enReview";
import type { vi } from "./vi";
import { migration } from "./enMigration";
import { decision, feel, sample } from "./enRules";

const procedures = {
  title: "Procedures",
  lead: "Each procedure has one version in force; drafts lie beside it and touch no dossier under way.",
  search: "Find a procedure",
  searchHint: "Name or code of a procedure",
  none: "No procedure fits",
  noneHint: "Try another word, or create a procedure.",
  procedure: "Procedure",
  current: "In force",
  next: "To take effect",
  drafts: "Drafts",
  openDossiers: "{{count}} open dossiers",
  steps: "{{count}} steps",
  noVersion: "Not published yet",
  noDrafts: "None",
  newProcedure: "New procedure",
  newProcedureHint: "Makes a draft with an empty process; it takes effect only once published.",
  create: "Create the draft",
  code: "Code of the procedure",
  codeHint: "As in the national database, e.g. 1.000894",
  codeWrong: "A code is a digit, a dot and six digits, e.g. 1.000894.",
  nameVi: "Vietnamese name",
  nameEn: "English name",
  sectorCode: "Code of the sector",
  sectorCodeHint: "Lower case without marks, e.g. ho-tich",
  sectorCodeWrong: "A sector's code has lower-case letters without marks, digits and hyphens.",
  sector: "Sector",
  level: "Level of the online service",
  since: "since {{at}}",
};

const versions = {
  title: "Versions",
  open: "Look at the version",
  newDraft: "Draft from this version",
  newDraftShort: "New draft",
  withdraw: "Withdraw",
  withdrawTitle: "Withdraw this version?",
  withdrawScheduled: "This version will never take effect. This cannot be undone.",
  withdrawCurrent:
    "Nobody can file under this version any more: the version before it holds again, or, when there is none, the procedure takes no applications. Dossiers under way stay on it to their end. This cannot be undone.",
  withdrawReason: "Reason of the withdrawal",
  withdrawn: "The version is withdrawn.",
  withdrawal: "Withdrawn by",
  decision: "Decision of publication",
  number: "Decision number",
  signedOn: "Signed on",
  signerTitle: "Signed by",
  kind: "Kind",
  effectiveFrom: "Effective from",
  effectiveUntil: "until {{at}}",
  publishedBy: "Published by",
  openDossiers: "Open dossiers",
  steps: "Steps",
  files: "Files of the version",
  imported: "shared",
  hash: "Content mark",
  size: "Size",
  path: "File",
  drawing: "Process",
  immutable: "A published version cannot be changed. To change something, make a new draft.",
  none: "The procedure has no version yet",
  noneHint: "Publish a draft to have the first one.",
};

const versionState = {
  scheduled: "To take effect",
  current: "In force",
  superseded: "Superseded",
  repealed: "Repealed",
  withdrawn: "Withdrawn",
};

export const repeal = {
  ask: "Repeal the procedure",
  title: "Repeal this procedure?",
  hint: "From the effective moment nobody can file; citizens are told the number of the decision. {{count}} open dossiers are settled to their end. A repeal made by mistake can be withdrawn.",
  done: "The repeal is entered",
  doneFrom: "No applications are taken from {{at}}.",
  scheduled: "Repealed from {{at}} by decision {{number}}",
  inForce: "Repealed since {{at}} by decision {{number}}",
  over: "Was repealed from {{at}} by decision {{number}}; a newer version holds",
  meaning: "No applications are taken from then on; those that were filed are settled to their end.",
  withdraw: "Withdraw the repeal",
  withdrawTitle: "Withdraw this repeal?",
  withdrawHint: "The version that held before the repeal holds again at once, and citizens can file.",
  withdrawn: "Decision {{number}}, a repeal from {{at}}, was withdrawn",
  withdrawnBy: "Withdrawn by {{by}} at {{at}}: {{reason}}",
  withdrawnDone: "The repeal is withdrawn.",
};

const decisionKind = { new: "New", amend: "Amended", replace: "Replacing another", repeal: "Repealed" };

const drafts = {
  title: "Draft",
  open: "Open the draft",
  savedBy: "saved by {{by}} at {{at}}",
  author: "Author: {{author}}",
  discard: "Delete the draft",
  discardTitle: "Delete this draft?",
  discardHint: "All of the draft is lost and cannot be had back.",
  discarded: "The draft is deleted.",
};

const draftState = {
  draft: "Being drafted",
  inReview: "In review",
  returned: "Returned",
  published: "Published",
};

export const en: Translated<typeof vi> = {
  aspect,
  board,
  compare,
  conflict,
  decision,
  decisionKind,
  draftState,
  drafts,
  elementType,
  feel,
  files,
  migration,
  problems,
  procedures,
  properties,
  publication,
  repeal,
  review,
  ruler,
  sample,
  scenarios,
  stepTable,
  versionState,
  versions,
};
