namespace LongAn.Workflows.Execution;

/// <summary>Words between a call activity and the published procedure it calls. They are stored and may stand in files: none changes.</summary>
public static class CalledProcedure
{
    /// <summary>Variable that the outputs of the call read: <c>answer.code</c>, <c>answer.number</c>, <c>answer.date</c>, <c>answer.steps</c>.</summary>
    public const string Answer = Bpmn.OwnNames.Answer;

    /// <summary>Error code: settlement was refused, at intake or after it.</summary>
    public const string Refused = "call.refused";

    /// <summary>Error code: the person, or the agency for them, took the called dossier back.</summary>
    public const string Withdrawn = "call.withdrawn";

    /// <summary>Error code: the called dossier has lost its validity.</summary>
    public const string Lapsed = "call.lapsed";

    /// <summary>Failure: the agency is none that settles the procedure, or no text.</summary>
    public const string AgencyUnknown = "agencyUnknown";

    /// <summary>Failure: the case is none of the procedure, or it has several and none was named.</summary>
    public const string CaseUnknown = "caseUnknown";

    /// <summary>Failure: no version of the procedure is in force.</summary>
    public const string NotInForce = "notInForce";

    /// <summary>Failure: the procedure is one that the call lies within.</summary>
    public const string CallsItself = "callsItself";

    /// <summary>Failure: the call lies within too many others.</summary>
    public const string TooDeep = "tooDeep";
}
