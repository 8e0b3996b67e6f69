namespace LongAn.Workflows.Dossiers;

/// <summary>How a dossier was settled against its due date (trước hạn, đúng hạn, quá hạn): by days, a limit of hours by the minute.</summary>
public enum Punctuality
{
    /// <summary>Before the day of the due date.</summary>
    Early,

    /// <summary>On the day of the due date.</summary>
    OnTime,

    /// <summary>After the date first promised, but not after the one of the apology: never counted as on time without saying so.</summary>
    OnTimeAfterExtension,

    /// <summary>After the due date.</summary>
    Late,
}
