namespace LongAn.Workflows.Bpmn.Drawing;

/// <summary>Colours of a drawing; text on every fill has a contrast of at least 7 : 1.</summary>
internal sealed record Palette(string Fill, string Stroke, double Width)
{
    public const string Text = "#0f172a";
    public const string Line = "#334155";
    public const string Band = "#eef2f7";
    public const string Frame = "#94a3b8";

    private static readonly Palette Plain = new("#ffffff", Line, 1.5);
    private static readonly Palette Done = new("#dcfce7", "#15803d", 1.5);
    private static readonly Palette Current = new("#dbeafe", "#1d4ed8", 3);
    private static readonly Palette Waiting = new("#fef3c7", "#a16207", 2);
    private static readonly Palette Error = new("#fee2e2", "#b91c1c", 3);

    public static Palette Of(DrawingMark? mark) => mark switch
    {
        DrawingMark.Done => Done,
        DrawingMark.Current => Current,
        DrawingMark.Waiting => Waiting,
        DrawingMark.Error => Error,
        _ => Plain,
    };

    public static Text Words(DrawingMark mark) => mark switch
    {
        DrawingMark.Done => new("đã xong", "done"),
        DrawingMark.Current => new("đang thực hiện", "in progress"),
        DrawingMark.Waiting => new("đang chờ", "waiting"),
        _ => new("có lỗi", "error"),
    };
}
