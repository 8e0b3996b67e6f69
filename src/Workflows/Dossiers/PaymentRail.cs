namespace LongAn.Workflows.Dossiers;

/// <summary>How an obligation was paid: online payment is an indicator of its own (Decision 766/QĐ-TTg).</summary>
public enum PaymentRail
{
    /// <summary>Through a payment gateway.</summary>
    Gateway,

    /// <summary>At a bank, the treasury or the counter; an officer has seen the receipt.</summary>
    Receipt,
}

/// <summary>Why money that came meets nothing.</summary>
public enum PaymentMismatch
{
    /// <summary>Another amount than asked for.</summary>
    OtherAmount,

    /// <summary>The obligation was met before.</summary>
    PaidTwice,

    /// <summary>Nothing is owed any more: the dossier has ended, or the notice was withdrawn.</summary>
    TooLate,
}
