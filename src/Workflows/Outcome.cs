namespace LongAn.Workflows;

/// <summary>What a decision came to: events, or a refusal after which nothing has happened.</summary>
/// <remarks>
/// Being stuck is a third thing and not an outcome: an accepted decision may hold an incident event, which a person
/// resolves later. Exceptions are for faults of ours only.
/// </remarks>
public abstract record Outcome<TEvent>
{
    private protected Outcome()
    {
    }
}

/// <summary>The command was carried out; these events happened, in this order. May be empty.</summary>
public sealed record Accepted<TEvent>(Sequence<TEvent> Events) : Outcome<TEvent>;

/// <summary>The command was refused; nothing happened. The words are chosen at the edge, in the reader's language.</summary>
/// <param name="Code">Why, as a stable code.</param>
/// <param name="Arguments">Facts for the message, by name: what was expected, what was found, who and when.</param>
public sealed record Rejected<TEvent>(RejectionCode Code, Sequence<Argument> Arguments) : Outcome<TEvent>
{
    /// <summary>Hands a refusal of the inner engine on to the outer one.</summary>
    public Rejected<TOther> As<TOther>() => new(Code, Arguments);
}

/// <summary>A named fact of a refusal, an incident or a diagnostic; values are written culture-free (ISO 8601 for times).</summary>
public sealed record Argument(string Name, string Value);

/// <summary>Why a command was refused. Each code has one sentence in Vietnamese and one in English at the edge.</summary>
public enum RejectionCode
{
    /// <summary>The dossier does not exist, or the actor may not know that it does.</summary>
    DossierNotFound,

    /// <summary>A dossier with this identifier was already submitted, with other content.</summary>
    DossierAlreadyExists,

    /// <summary>The dossier is closed (refused, withdrawn, stopped or returned): nothing more can be done with it.</summary>
    DossierClosed,

    /// <summary>The work item never existed in this dossier.</summary>
    WorkItemNotFound,

    /// <summary>The work item was completed or cancelled before. Arguments: <c>by</c>, <c>at</c>, <c>outcome</c>.</summary>
    WorkItemNotOpen,

    /// <summary>The work item lapsed before anybody completed it: its time ran out, or it was no longer needed. Arguments: <c>at</c>.</summary>
    WorkItemLapsed,

    /// <summary>Somebody else holds the work item. Arguments: <c>by</c>.</summary>
    WorkItemClaimedByOther,

    /// <summary>The actor lacks the role or the agency of the work item. Arguments: <c>role</c>, <c>agency</c>.</summary>
    NotPermitted,

    /// <summary>The outcome is not one the step offers. Arguments: <c>expected</c>, <c>found</c>.</summary>
    UnknownOutcome,

    /// <summary>A reason is required and was empty.</summary>
    ReasonRequired,

    /// <summary>A notice of supplement must list at least one defect.</summary>
    DefectsRequired,

    /// <summary>The law allows one notice of supplement at this stage and it was already given. Arguments: <c>at</c>.</summary>
    SupplementAlreadyRequested,

    /// <summary>The submitted data does not satisfy the form. Arguments: one a finding, the name being the field's path.</summary>
    DataInvalid,

    /// <summary>A required paper is missing. Arguments: <c>component</c>.</summary>
    ComponentMissing,

    /// <summary>A paper names a component that the procedure does not have. Arguments: <c>component</c>.</summary>
    UnknownComponent,

    /// <summary>The channel is not offered by the procedure. Arguments: <c>expected</c>, <c>found</c>.</summary>
    ChannelNotOffered,

    /// <summary>The filing mode does not fit the channel or who files. Arguments: <c>channel</c>, <c>expected</c>, <c>found</c>.</summary>
    FilingModeNotFitting,

    /// <summary>The result cannot be had in this way. Arguments: <c>expected</c>, <c>found</c>.</summary>
    ReturnModeNotOffered,

    /// <summary>The same command identifier came before with other content.</summary>
    CommandReused,

    /// <summary>The case (trường hợp) is not one of the procedure. Arguments: <c>expected</c>, <c>found</c>.</summary>
    UnknownCase,

    /// <summary>The presence of every person named must be recorded. Arguments: <c>expected</c>, <c>found</c>.</summary>
    PresenceRequired,

    /// <summary>The appointment must lie in the future, within working time. Arguments: <c>found</c>.</summary>
    AppointmentInvalid,

    /// <summary>The agency has no place left at the time of the appointment. Arguments: <c>found</c>, <c>places</c>.</summary>
    AppointmentFull,

    /// <summary>The dossier can no longer be withdrawn: a result has been decided.</summary>
    ResultAlreadyDecided,

    /// <summary>A result file or the data of the result is required to issue it.</summary>
    ResultRequired,

    /// <summary>The process has no element waiting for this. Arguments: <c>key</c>.</summary>
    ElementNotWaiting,

    /// <summary>Nothing in the process waits for this message. Arguments: <c>message</c>.</summary>
    MessageNotAwaited,

    /// <summary>The procedure has no message of this name. Arguments: <c>expected</c>, <c>found</c>.</summary>
    MessageUnknown,

    /// <summary>The process was started before.</summary>
    ProcessAlreadyStarted,

    /// <summary>The process has no start for this. Arguments: <c>expected</c>.</summary>
    StartNotFound,

    /// <summary>A person must say which flow is taken. Arguments: <c>element</c>, <c>expected</c>, <c>found</c>.</summary>
    FlowRequired,

    /// <summary>An instance cannot be moved there: the element is <c>unknown</c>, in a <c>scope</c> to which nothing can be moved, of a <c>kind</c> that cannot be entered, or the <c>instance</c> is part of one that moves as a whole, or <c>others</c> are active in the sub-process that would end. Arguments: <c>target</c>, <c>why</c>.</summary>
    CannotMove,

    /// <summary>No such incident is open.</summary>
    IncidentNotOpen,

    /// <summary>The dossier cannot go on in the other version. Arguments: one an obstacle, the name being the element, field, case or version it is about, the value why.</summary>
    CannotMigrate,

    /// <summary>The dossier was not migrated, or its migration was taken back.</summary>
    NotMigrated,

    /// <summary>A variable cannot be set so: none is named, the scope does not offer it, or its value is of another type. Arguments: <c>name</c>, and <c>expected</c>, the type, empty where the scope has none of this name.</summary>
    VariableInvalid,

    /// <summary>The dossier code that was allocated is missing though the step gives the dossier its code.</summary>
    CodeRequired,

    /// <summary>The due date was already moved once; the law allows it once. Arguments: <c>at</c>.</summary>
    AlreadyExtended,

    /// <summary>The new due date is asked for too late. Arguments: <c>latest</c>.</summary>
    ExtensionTooLate,

    /// <summary>The new due date must be later than the old one, within working time. Arguments: <c>due</c>, <c>found</c>.</summary>
    NewDueDateInvalid,

    /// <summary>The dossier has no due date: it has not been received, or the procedure has no limit.</summary>
    NoDueDate,

    /// <summary>The days must lie within the time that is counted. Arguments: <c>from</c> and <c>until</c>, the days from the start to the due date, and <c>found</c>.</summary>
    SpanInvalid,

    /// <summary>The law of this procedure counts days of force majeure.</summary>
    ForceMajeureCounts,

    /// <summary>Nothing is owed: no obligation waits for a payment.</summary>
    NothingOwed,

    /// <summary>The amount notified is not the one computed, and no reason says why; both in đồng. Arguments: <c>expected</c>, <c>found</c>.</summary>
    FeeDiffers,

    /// <summary>The amount paid is not the amount owed; both in đồng. Arguments: <c>expected</c>, <c>found</c>.</summary>
    AmountDiffers,

    /// <summary>The dossier has never begun a payment of this number. Arguments: <c>found</c>.</summary>
    PaymentOrderUnknown,
}
