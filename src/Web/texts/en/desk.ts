export const box = { mine: "Mine", unit: "Unit", waiting: "Waiting", overdue: "Overdue" };

export const boxHint = {
  mine: "Work you have taken stands here. Look into “Unit” for new work.",
  unit: "Work of your unit that nobody has taken stands here.",
  waiting: "Dossiers that wait for the citizen or another agency stand here.",
  overdue: "Nothing is overdue.",
};

export const desk = {
  boxes: "Boxes",
  find: "Search in this box",
  emptyBox: "This box is empty",
  noMatch: "Nothing matches",
  keys: "Keys: j/k down/up · Enter to the work · / search",
  timeUsed: "Time used",
  since: "since {{at}}",
  dossier: "Dossier",
  choose: "Choose something from the list",
  chooseHint: "Or press j to open the first.",
  form: "Form",
  papers: "Papers ({{n}})",
  timeline: "Timeline",
  drawing: "Drawing",
  drawingAlt:
    "Drawing of the process; finished and current steps are marked. The timeline tab says the same in words.",
  due: "Due date",
  slips: "Slips ({{n}})",
  controlSlip: "Control sheet of the dossier",
  noSlips: "No slips yet",
  journal: "Journal",
  journalHint: "Everything written down of this dossier, in order; nobody can change or delete it.",
  smaller: "Smaller",
  larger: "Larger",
  viewing: "Viewing {{name}}",
  cannotShow: "This kind of file cannot be shown here",
  download: "Download",
  applicant: "Applicant",
  work: "What to do now",
  sides: "What to show",
  chooseWork: "Choose the work",
  original: "The original is received at this step.",
  nothingToDo: "Nothing for you to do here",
  othersHave: "The dossier is with:",
  mineNow: "You are working on it",
  takenBy: "{{name}} is working on it",
  nobodys: "Nobody has taken it",
  claim: "Take it",
  release: "Give it back",
};

export const extend = {
  button: "Apologise and set a new date",
  title: "Apologise and set a new date for the result",
  consequence:
    "An apology with the new date (form 04) is made and the applicant is told. A dossier can be given a new date once; the old date stays on record.",
  day: "New day",
  hour: "New hour",
  reason: "Why the result is not ready",
  confirm: "Make the slip and tell the applicant",
  keep: "Keep the old date",
};

export const forceMajeure = {
  button: "Record force majeure",
  title: "Leave days of force majeure out",
  consequence:
    "Disaster, epidemic, fire, or a failure of systems, power or network: these days do not count. The due date moves with them and the citizen is told; the date on the slip is kept.",
  first: "From",
  last: "Through",
  reason: "What happened",
  confirm: "Leave these days out",
  keep: "Close",
};

export const work = {
  fee: "{{name}}: {{amount}}",
  feeBase: "The common rate is {{amount}}, reduced by the rules of the filing date.",
  feeBasis: "Basis: {{basis}}",
  feeToVerify: "This rate has not been verified against its document.",
  feeOther: "To charge another amount, say why in the field below.",
  outcome: "Outcome",
  complete: "Complete",
  reason: "Reason",
  remark: "Remark (optional)",
  defects: "What must be supplied",
  defectsHint: "List everything at once; a supplement may be asked for only once.",
  defectPaper: "Paper of item {{n}}",
  defectAny: "The dossier in general",
  defectText: "Text of item {{n}}",
  defectPlaceholder: "What is missing or wrong, and what to supply",
  defectAdd: "Add an item",
  defectRemove: "Remove item {{n}}",
  present: "Persons present ({{n}})",
  presentHint: "Compare the identity papers, then enter name and number.",
  presentName: "Name of person {{n}}",
  presentIdentity: "Identity number of person {{n}}",
  resultFile: "Result file",
  supplementHint: "Only the papers named above need to be supplied.",
  graveTitle: "{{outcome}}?",
  graveConsequence: "A refusal slip is made and the citizen is told. This cannot be undone.",
  conflict: "The dossier has changed",
  done: "Done: {{what}}",
  codeGiven: "Dossier code {{code}}",
  printSlip: "Print slip {{number}}",
  gap: {
    outcome: "Please choose an outcome.",
    reason: "Please give the reason.",
    defects: "Please write at least one item.",
    present: "Please enter name and identity number of everybody present.",
    appointment: "Please choose day and hour.",
    resultFile: "Please upload the result file.",
  },
};

export const slots = {
  title: "Choose an appointment",
  day: "Day",
  hour: "Hour",
  none: "No free appointments",
  noneHint: "Come back later or contact the one-stop counter.",
};

export const register = {
  title: "Find dossiers",
  words: "Dossier code, name",
  wordsHint: "With or without accents",
  status: "Status",
  any: "All",
  filedBetween: "Filed between",
  search: "Search",
  none: "No dossier matches",
  noneHint: "Try fewer conditions.",
  filed: "Filed",
  due: "Due",
};

export const arrival = {
  title: "Awaited from outside",
  about: "About: {{what}}",
  record: "Record that it has come",
  recordTitle: "Record: {{name}}",
  consequence: "The dossier goes on at once. The journal keeps your name and what you enter.",
  confirm: "Record",
  notYet: "Not yet",
  done: "Recorded: {{name}}",
};

export const book = {
  title: "Register of dossiers",
  agency: "Agency",
  received: "Received",
  returned: "Handed over",
  result: "Settled",
  show: "Show",
  print: "Print",
  count: "{{count}} in all",
  early: "Early",
  onTime: "On time",
  onTimeAfterExtension: "On time after extension",
  late: "Late",
  open: "Being settled",
  overdue: "Overdue",
  delivery: { nothingYet: "No result yet", waiting: "Waits to be handed over", delivered: "Handed over" },
  financial: { owed: "To be paid", paid: "Paid", unpaid: "Not paid", toReview: "To be looked at" },
};

export const papersOut = {
  asWord: "Word",
  asPdf: "PDF",
  asWorkbook: "Excel",
  asCsv: "CSV",
  word: "{{name}} as a Word document",
  pdf: "{{name}} as a PDF",
  noPdf:
    "This server makes no PDF: open the print view and choose “Save as PDF” in the browser's dialog, or take the Word document.",
};
