import type { Schemas } from "@longan/web/api";

export type Analysis = Schemas["DesignAnalysis"];
export type ClosedLists = Schemas["DesignElements"];
export type Coded = Schemas["CodeName"];
export type Decision = Schemas["DecisionView"];
export type DecisionKind = Schemas["DecisionKind"];
export type DecisionLine = Schemas["DecisionLine"];
export type DecisionTrial = Schemas["DecisionTrial"];
export type DraftLine = Schemas["DraftLine"];
export type DraftState = Schemas["DesignState"];
export type DraftView = Schemas["DesignDetail"];
export type ExpressionCheck = Schemas["ExpressionCheck"];
export type ExpressionName = Schemas["ExpressionName"];
export type ExpressionTrial = Schemas["ExpressionTrial"];
export type ExpressionWords = Schemas["ExpressionWords"];
export type Finding = Schemas["FindingView"];
export type NewProcedure = Schemas["NewProcedure"];
export type ProcedureHistory = Schemas["ProcedureHistory"];
export type ProcedureLine = Schemas["DesignProcedure"];
export type Publication = Schemas["PublishDesignBody"];
export type Published = Schemas["PublishedView"];
export type Repeal = Schemas["RepealProcedureBody"];
export type RepealLine = Schemas["RepealLine"];
export type Repealed = Schemas["RepealedView"];
export type SampleField = Schemas["SampleField"];
export type ScenarioRun = Schemas["ScenarioRun"];
export type Severity = Schemas["FindingSeverity"];
export type StepRow = Schemas["StepRowView"];
export type TimeLine = Schemas["RulerView"];
export type VersionFile = Schemas["VersionFile"];
export type VersionLine = Schemas["VersionLine"];
export type VersionView = Schemas["VersionDetail"];

/** What publishes a process; a repeal publishes none. */
export const publishingKinds = ["new", "amend", "replace"] as const satisfies DecisionKind[];
export const severities = ["error", "warning", "info"] as const satisfies Severity[];

/** What a draft begins with: a version, another draft, or nothing. */
export type DraftOrigin = { from: string } | { fromDraft: string } | { new: NewProcedure };
