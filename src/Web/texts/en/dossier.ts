export const dossier = {
  code: "Dossier code",
  reference: "Reference",
  noCodeYet: "no dossier code yet",
  dueAt: "Due {{at}}",
  overdueSince: "Overdue since {{at}}",
  standsStill: "The clock stands still; the date is counted again when the dossier goes on.",
  closedAs: {
    returned: "The dossier is closed: the result was returned",
    refusedAtIntake: "The dossier was not accepted",
    refusedAfterReceipt: "The dossier was refused",
    lapsed: "The dossier lapsed: what was asked for did not come in time",
    withdrawn: "You withdrew the dossier",
  },
  whyDue: "Why this date",
  provisional: "This date is provisional; the binding one stands on the receipt.",
  papers: "Papers filed",
  noPapers: "No papers.",
  filed: "What was filed",
  filedAt: "Filed {{at}}",
  showForm: "Show the form",
  slips: "Receipts and notices",
  youMust: "What you must do: {{what}}",
  defects: "Please supply or correct the following (notice of {{at}})",
  appointment: "Appointment: {{at}}",
  appointmentHint: "Please come to {{agency}} on time and bring your identity papers.",
};

export const timeline = {
  title: "What happened",
  nothing: "Nothing yet",
  current: "Now",
  waiting: "Not reached yet",
  late: "Late",
  since: "since {{at}}",
  until: "due {{at}}",
  took: "took {{time}}",
};

export const result = {
  ready: "The result is there",
  number: "Number {{number}} of {{date}}",
  download: "Download the result",
};

export const payment = {
  title: "Financial obligation",
  todo: "meet the financial obligation",
  total: "Total",
  notice: "By notice {{number}} of {{date}} of the tax authority.",
  payBy: "To be paid by {{date}}.",
  print: "See and print the notice",
  pay: "Pay {{amount}} online",
  goOn: "Go on paying",
  elsewhere: "You may also pay at a bank or the treasury and bring the receipt to the one-stop unit.",
  noGateway: "No payment gateway is connected",
  waiting: "Waiting for the gateway to confirm",
  waitingHint: "This page follows by itself. If you have paid, please do not pay again.",
  begunByOther: "The applicant began to pay at {{at}}",
  begun: "You began to pay at {{at}}",
  begunHint: "If you have paid, wait for the confirmation. If not, you may go on.",
  failed: "The payment failed",
  failedHint: "No money was taken. You may pay again.",
  met: "The financial obligation is met",
  transaction: "Transaction {{number}}, {{at}}",
  receipt: "Receipt {{number}}, recorded {{at}}",
  notYet: "No money yet. A person who brings a receipt has it recorded in this step.",
};

export const withdraw = {
  button: "Withdraw",
  title: "Withdraw the dossier?",
  consequence: "The agency will stop working on it. It cannot be reopened; to go on you must file anew.",
  reason: "Reason",
  confirm: "Withdraw",
  keep: "Keep it",
};

export const day = {
  month: "{{month}}/{{year}}",
  due: "Due",
  again: "Promised",
  unconfirmed: "not official yet",
  counted: "Counted",
  firstDayNotCounted: "Day of receipt, not counted",
  weekend: "Weekend",
  holiday: "Holiday",
  suspended: "Clock stopped",
  afterCutOff: "Received after 15:00, counted from the next day",
  lastDay: "Result due",
  extended: "Promised again",
  beforeRestart: "Passed before the count began anew",
  rolledOver: "Fell on a day off, moved to the next working day",
};
