using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Workflows.Procedures.Scenarios;

/// <summary>A test of a procedure: given this application and these answers, expect this path, these dates and this end.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="File">Path within the package, for what does not hold.</param>
/// <param name="Profile">Identifier of the legal profile; null for the one in force when it is filed.</param>
/// <param name="At">When it is filed.</param>
/// <param name="Application">What is filed.</param>
/// <param name="Steps">What is done after that, in order.</param>
/// <param name="Expect">What must hold at the end.</param>
public sealed record Scenario(Text Name, string File, string? Profile, Instant At, Application Application, Sequence<ScenarioStep> Steps, ScenarioExpectation Expect);

/// <summary>Something that is done.</summary>
/// <param name="At">When.</param>
/// <param name="Action">What.</param>
/// <param name="Refused">The refusal that is expected; null when it must be accepted.</param>
/// <param name="Expect">What must hold after it; null for nothing in particular.</param>
public sealed record ScenarioStep(Instant At, ScenarioAction Action, RejectionCode? Refused, ScenarioExpectation? Expect);

/// <summary>What can be done.</summary>
public abstract record ScenarioAction;

/// <summary>The open step of an element is completed by somebody of its role, or of the role named.</summary>
/// <param name="ElementId">The step.</param>
/// <param name="By">Who does it; null for the lane's role.</param>
/// <param name="Outcome">Code of the outcome.</param>
/// <param name="Reason">Why; null where the outcome asks for none.</param>
/// <param name="Data">What the step's form brings in.</param>
/// <param name="Components">Codes of the papers handed in.</param>
/// <param name="ResultFile">Name of the file that the officer issues as the result, where no template makes it; null for none.</param>
/// <param name="Defects">What is missing or wrong.</param>
/// <param name="Present">Who has come.</param>
/// <param name="AppointmentAt">When the person is to come.</param>
public sealed record CompleteStep(
    string ElementId,
    Role? By,
    string Outcome,
    string? Reason,
    ContextValue Data,
    Sequence<string> Components,
    string? ResultFile,
    Sequence<Defect> Defects,
    Sequence<PresentPerson> Present,
    Instant? AppointmentAt) : ScenarioAction;

/// <summary>The person takes the dossier back.</summary>
public sealed record Withdraw(string Reason) : ScenarioAction;

/// <summary>The due date is moved, with an apology.</summary>
public sealed record Extend(Instant NewDueAt, string Reason) : ScenarioAction;

/// <summary>The leader leaves days of force majeure out of the clock.</summary>
public sealed record LoseDays(LocalDate First, LocalDate Last, string Reason) : ScenarioAction;

/// <summary>The person begins to pay what is owed through a gateway.</summary>
public sealed record BeginPayment : ScenarioAction;

/// <summary>The gateway tells what became of a payment.</summary>
/// <param name="Payment">Which of the payments begun, from 1.</param>
/// <param name="Succeeded">Whether money came.</param>
/// <param name="Amount">What came, in đồng; null for what was asked for.</param>
/// <param name="Transaction">The gateway's number of the transaction.</param>
public sealed record TellPayment(int Payment, bool Succeeded, long? Amount, string Transaction) : ScenarioAction;

/// <summary>The dossier that an open call activity called for has ended.</summary>
/// <param name="ElementId">The call activity.</param>
/// <param name="End">How it ended.</param>
/// <param name="Number">Number of its result; null for none.</param>
/// <param name="Data">Data of its steps, by step.</param>
public sealed record EndCall(string ElementId, CallEnd End, string? Number, ContextValue Data) : ScenarioAction;

/// <summary>Nothing but time passes.</summary>
public sealed record LetTimePass : ScenarioAction;

/// <summary>What must hold. Null members are not looked at.</summary>
/// <param name="Path">Steps, fired boundary events and end events in the order they were reached.</param>
/// <param name="Open">Steps that wait for a person.</param>
/// <param name="Status">The national status.</param>
/// <param name="DueAt">The due date that holds.</param>
/// <param name="PromisedAt">The date on the receipt slip.</param>
/// <param name="StepDueAt">When the open step should be done.</param>
/// <param name="Code">The dossier code.</param>
/// <param name="Slips">Slips issued, in order.</param>
/// <param name="ResultNumber">Number of the result.</param>
/// <param name="Closure">How it ended.</param>
/// <param name="Completed">When it was done (status 9).</param>
/// <param name="Owed">What waits to be paid, in đồng; 0 for nothing.</param>
/// <param name="Payments">What became of payments, in order.</param>
public sealed record ScenarioExpectation(
    Sequence<string>? Path,
    Sequence<string>? Open,
    NationalStatus? Status,
    Instant? DueAt,
    Instant? PromisedAt,
    Instant? StepDueAt,
    string? Code,
    Sequence<SlipKey>? Slips,
    string? ResultNumber,
    ClosureKind? Closure,
    Instant? Completed,
    long? Owed,
    Sequence<PaymentFate>? Payments)
{
    /// <summary>Whether the last supplement was asked for later than the law allows.</summary>
    public bool? LateNotice { get; init; }

    /// <summary>Agencies of the open steps, in their order.</summary>
    public Sequence<string>? Agencies { get; init; }

    /// <summary>Call activities that wait for the dossier they called for.</summary>
    public Sequence<string>? Calls { get; init; }
}
