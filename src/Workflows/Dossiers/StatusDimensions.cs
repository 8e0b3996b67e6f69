namespace LongAn.Workflows.Dossiers;

/// <summary>What is owed for a dossier: a dimension of its own beside the national status.</summary>
public enum FinancialStatus
{
    /// <summary>Nothing was ever owed, or the notice was withdrawn.</summary>
    NothingOwed,

    /// <summary>The person has to pay.</summary>
    Owed,

    /// <summary>Everything asked for is paid.</summary>
    Paid,

    /// <summary>Asked for and not paid when the dossier ended.</summary>
    Unpaid,

    /// <summary>Money came that does not meet what is owed: a person has to look.</summary>
    ToReview,
}

/// <summary>Where the result is: a dimension of its own beside the national status.</summary>
public enum DeliveryStatus
{
    /// <summary>There is nothing to hand over yet.</summary>
    NothingYet,

    /// <summary>It exists and waits for the person, the post or the hand-over.</summary>
    Waiting,

    /// <summary>The person has it.</summary>
    Delivered,
}
