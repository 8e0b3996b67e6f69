import type { OnlineLevel, Text } from "@longan/web/api";

export interface Decision {
  number: string;
  signedOn: string;
  signerTitle: string;
  kind: DecisionKind;
}

export const decisionKinds = ["new", "amend", "replace", "repeal"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export interface VersionLine {
  versionId: string;
  state: "scheduled" | "current" | "superseded" | "withdrawn";
  effectiveFrom: string;
  effectiveUntil?: string | null;
  decision?: Decision | null;
  publishedBy?: string | null;
  publishedAt?: string | null;
  openDossiers: number;
  steps: number;
}

export interface VersionView extends VersionLine {
  procedureCode: string;
  name: Text;
}

export type DraftState = "draft" | "inReview" | "returned";

export interface DraftLine {
  id: string;
  procedureCode: string;
  name: Text;
  state: DraftState;
  author: string;
  savedBy: string;
  savedAt: string;
  baseVersionId?: string | null;
}

export interface ProcedureLine {
  code: string;
  name: Text;
  sector: Text;
  level: OnlineLevel;
  current?: VersionLine | null;
  next?: VersionLine | null;
  drafts: DraftLine[];
}

export interface DraftFile {
  path: string;
  size: number;
  etag: string;
  imported: boolean;
}

export interface VersionFile {
  path: string;
  size: number;
  hash: string;
  imported: boolean;
}

export interface DraftView extends DraftLine {
  files: DraftFile[];
  editors: string[];
  review?: { requestedBy: string; requestedAt: string; note?: string | null } | null;
  returned?: { by: string; at: string; reason: string } | null;
  canEdit: boolean;
  canReview: boolean;
  canDelete: boolean;
  canTakeBack: boolean;
}

export interface NewProcedure {
  code: string;
  name: Text;
  sector: { code: string; name: Text };
  level: OnlineLevel;
}

export type DraftOrigin = { from: string } | { fromDraft: string } | { new: NewProcedure };

export const severities = ["error", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

export interface Finding {
  severity: Severity;
  code: string;
  message: Text;
  file?: string | null;
  elementId?: string | null;
  line?: number | null;
  column?: number | null;
}

export interface StepRow {
  elementId: string;
  lane?: string | null;
  role?: string | null;
  name: Text;
  kind: string;
  hours?: number | null;
  limit?: Text | null;
  limits: { channel?: string | null; case?: string | null; limit: Text }[];
  form?: string | null;
  papers?: Text[] | null;
  presence: number;
  original: boolean;
  outcomes: { code: string; name: Text }[];
  next: { elementId: string; name?: string | null; condition?: string | null; isDefault: boolean }[];
}

/** The longest way of a case and a channel against its legal limit; hours of working time. */
export interface TimeLine {
  case?: string | null;
  channel: "direct" | "online" | "post";
  limit: Text;
  limitHours: number;
  sum: Text;
  sumHours: number;
  exceeds: boolean;
  path: string[];
  segments?: { elementId: string; hours: number }[] | null;
}

export interface Analysis {
  etag: string;
  findings: Finding[];
  steps: StepRow[];
  time: TimeLine[];
  scenarios: number;
}

export interface ScenarioRun {
  name: string;
  title?: Text | null;
  passed: boolean;
  failures: Text[];
  path: string[];
}

export interface Coded {
  code: string;
  name: Text;
}

export interface ClosedLists {
  roles: Coded[];
  effects: Coded[];
  operations: Coded[];
  channels: Coded[];
  units: Coded[];
  partialReasons: Coded[];
}

export interface Publication extends Decision {
  effectiveFrom: string;
}

export interface Published {
  versionId: string;
  effectiveFrom: string;
  warnings: Text[];
}
