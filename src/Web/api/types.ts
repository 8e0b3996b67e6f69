import type { components } from "./schema";

export type Schemas = components["schemas"];

export type Text = Schemas["Text"];
export type Applicant = Schemas["ApplicantBody"];
export type ApplicantKind = Schemas["ApplicantKind"];
export type Completion = Schemas["CompletionBody"];
export type Defect = Schemas["DefectBody"];
export type DossierRow = Schemas["DossierRow"];
export type DossierView = Schemas["DossierDetail"];
export type Draft = Schemas["DraftView"];
export type DraftBody = Schemas["SaveDraftBody"];
export type DraftRow = Schemas["DraftRow"];
export type DueDate = Schemas["DueDateView"];
export type ExplainedDay = Schemas["DueDay"];
export type FilingMode = Schemas["FilingMode"];
export type Incident = Schemas["IncidentView"];
export type IncidentRow = Schemas["IncidentRow"];
export type RepairBody = Schemas["RepairBody"];
export type RepairChoices = Schemas["RepairView"];
export type RepairKind = Schemas["RepairKind"];
export type RepairTrial = Schemas["RepairTrial"];
export type Variable = Schemas["VariableView"];
export type FormDefinition = Schemas["FormView"];
export type Obligation = Schemas["ObligationView"];
export type OnlineLevel = Schemas["OnlineLevel"];
export type Outcome = Schemas["OutcomeView"];
export type Paper = Schemas["PaperView"];
export type PaymentSheet = Schemas["PaymentSheet"];
export type Person = Schemas["PresentBody"];
export type ProcedureCard = Schemas["ProcedureRow"];
export type ProcedureSheet = Schemas["ProcedureSheet"];
export type Registration = Schemas["RegisterBody"];
export type ReturnMode = NonNullable<Schemas["ReturnMode"]>;
export type Role = Schemas["Role"];
export type Session = Schemas["SessionView"];
export type SessionUser = Schemas["SessionUser"];
export type SheetComponent = Schemas["ComponentView"];
export type SubmitDossier = Schemas["SubmitDossierBody"];
export type TimelineEntry = Schemas["TimelineEntry"];
export type Upload = Schemas["UploadView"];
export type WorkItem = Schemas["TodoItem"];
export type WorkItemRow = Schemas["WorkItemRow"];

/** Data of an e-form: its shape is the form's own business. */
export type FormValues = Record<string, unknown>;
