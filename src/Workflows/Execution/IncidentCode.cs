namespace LongAn.Workflows.Execution;

/// <summary>Why a process is stuck.</summary>
public enum IncidentCode
{
    /// <summary>No outgoing flow is true and there is no default. Arguments name the data that was read.</summary>
    NoFlowTaken,

    /// <summary>A condition was neither true nor false. Arguments: <c>flow</c> where it stands on one, <c>expression</c>, <c>found</c>.</summary>
    ConditionNotBoolean,

    /// <summary>An expression reads something that nothing declares. Arguments: <c>expression</c>, <c>name</c>.</summary>
    UndeclaredName,

    /// <summary>An expression exceeded its budget or failed. Arguments: <c>expression</c>, <c>reason</c>.</summary>
    ExpressionFailed,

    /// <summary>A timer's expression gave no time. Arguments: <c>expression</c>, <c>found</c>.</summary>
    TimerInvalid,

    /// <summary>A value that an activity takes in could not be told. Arguments: <c>target</c>, <c>expression</c>, <c>reason</c>.</summary>
    InputFailed,

    /// <summary>A value that an activity gives out could not be told. Arguments: <c>target</c>, <c>expression</c>, <c>reason</c>.</summary>
    OutputFailed,

    /// <summary>A script failed or gave no context. Arguments: <c>expression</c>, <c>reason</c> or <c>found</c>.</summary>
    ScriptFailed,

    /// <summary>A decision failed or gave no context. Arguments: <c>decision</c>, <c>reason</c> or <c>found</c>.</summary>
    DecisionFailed,

    /// <summary>How often, over what or whether to go on could not be told. Arguments: <c>expression</c>, <c>reason</c> or <c>found</c>.</summary>
    LoopFailed,

    /// <summary>A value is not of the type that its variable is declared with. Arguments: <c>variable</c>, <c>expected</c>, <c>found</c>.</summary>
    DataInvalid,

    /// <summary>A service failed. Arguments: <c>code</c>, <c>message</c>.</summary>
    ServiceFailed,

    /// <summary>The budget was exceeded: a loop that never waits, or expressions that do too much. Arguments: <c>budget</c>; <c>of</c> is <c>work</c> where it was not steps but the work of expressions.</summary>
    StepBudgetExceeded,

    /// <summary>A call activity would be within more calls than may be. Arguments: <c>limit</c>.</summary>
    CallTooDeep,

    /// <summary>A join waits and nothing can reach it any more. Arguments: <c>missing</c>, one for each flow that did not come.</summary>
    JoinNeverComplete,

    /// <summary>The value that a message must bear is none that can be compared. Arguments: <c>expression</c>, <c>found</c>.</summary>
    CorrelationInvalid,

    /// <summary>An error was thrown and no event catches it. Arguments: <c>code</c>.</summary>
    ErrorNotCaught,

    /// <summary>An answer came that nothing waits for any more. Arguments: <c>key</c>, <c>operation</c>.</summary>
    AnswerUnmatched,

    /// <summary>A published procedure could not be called. Arguments: <c>code</c>, <c>message</c>.</summary>
    CallFailed,
}
