import type { components } from "./schema";

type Schemas = components["schemas"];

export type Text = Schemas["Text"];
export type Agency = Schemas["Agency"];
export type Applicant = Schemas["Applicant"];
export type Completion = Schemas["Completion"];
export type Defect = Schemas["Defect"];
export type DossierRow = Schemas["DossierRow"];
export type DossierView = Schemas["DossierView"];
export type Draft = Schemas["Draft"];
export type DraftRow = Schemas["DraftRow"];
export type DueDate = Schemas["DueDate"];
export type ExplainedDay = Schemas["ExplainedDay"];
export type FilingMode = Schemas["FilingMode"];
export type FormDefinition = Schemas["FormDefinition"];
export type InboxPage = Schemas["InboxPage"];
export type OnlineLevel = Schemas["OnlineLevel"];
export type Outcome = Schemas["Outcome"];
export type Paper = Schemas["Paper"];
export type Person = Schemas["Person"];
export type ProcedureCard = Schemas["ProcedureCard"];
export type ProcedureSheet = Schemas["ProcedureSheet"];
export type Registration = Schemas["Registration"];
export type ReturnMode = Schemas["ReturnMode"];
export type Role = Schemas["Role"];
export type Session = Schemas["Session"];
export type SessionUser = Schemas["SessionUser"];
export type SheetComponent = Schemas["SheetComponent"];
export type SubmitDossier = Schemas["SubmitDossier"];
export type TimelineEntry = Schemas["TimelineEntry"];
export type Upload = Schemas["Upload"];
export type WorkItem = Schemas["WorkItem"];
export type WorkItemRow = Schemas["WorkItemRow"];

/** Data of an e-form: its shape is the form's own business. */
export type FormValues = Record<string, unknown>;
