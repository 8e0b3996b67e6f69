using LongAn.Workflows;

namespace LongAn.Runtime.Http;

/// <summary>How a refusal is told: status, title, and a sentence whose <c>{name}</c> are filled with the arguments.</summary>
public sealed record ProblemText(int Status, Text Title, Text Sentence);
