namespace LongAn.Runtime.Documents;

/// <summary>How a paper is handed out: all of them from one filled-in template.</summary>
public enum PaperFormat
{
    /// <summary>A page to look at and to print from the browser.</summary>
    Html,

    /// <summary>A Word document (Office Open XML).</summary>
    Docx,

    /// <summary>A PDF, where a printer is configured.</summary>
    Pdf,
}

/// <summary>A filled-in template.</summary>
/// <param name="Html">The page.</param>
/// <param name="Title">What the paper is called.</param>
/// <param name="FileName">Name of its file, without ending.</param>
public sealed record PrintedPaper(string Html, string Title, string FileName);
