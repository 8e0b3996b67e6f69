using System.Text;
using Scriban.Runtime;

namespace LongAn.Workflows.Templates;

/// <summary>Collects what a template writes and stops it when that becomes too much.</summary>
internal sealed class BoundedOutput(int limit) : IScriptOutput
{
    private readonly StringBuilder _text = new();

    public void Write(string text, int offset, int count)
    {
        if (_text.Length + count > limit)
        {
            throw new TemplateStoppedException(new(
                "template.output",
                new($"Mẫu tạo ra hơn {limit} ký tự.", $"Expected at most {limit} characters, but the template wrote more."),
                null));
        }

        _text.Append(text, offset, count);
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public override string ToString() => _text.ToString();
}

/// <summary>A limit was reached. Never leaves this room.</summary>
internal sealed class TemplateStoppedException(TemplateFailure failure) : Exception(failure.Message.En)
{
    public TemplateFailure Failure { get; } = failure;
}
