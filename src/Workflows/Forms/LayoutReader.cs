namespace LongAn.Workflows.Forms;

/// <summary>Reads the UI schema of a form; names that the schema does not declare are refused.</summary>
internal static class LayoutReader
{
    private static readonly Dictionary<string, string?> Widgets = new[]
    {
        "text", "textarea", "radio", "select", "checkbox", "checkboxes", "date", "updown", "hidden",
    }.ToDictionary(w => w, w => (string?)w, StringComparer.Ordinal);

    public static FormLayout Read(JsonFields fields, FormField field)
    {
        var widget = fields.Choice("ui:widget", Widgets, null);
        var help = fields.Text("ui:help");
        var helpEn = fields.Text("ui:help-en");
        var properties = field switch
        {
            ObjectField inner => inner.AllProperties().ToDictionary(p => p.Name, p => p.Field, StringComparer.Ordinal),
            ListField list => new() { ["items"] = list.Items },
            _ => [],
        };
        IReadOnlyCollection<string> names = field is ObjectField ? properties.Keys : [];
        var layout = new FormLayout(
            widget,
            help is null ? null : new(help, helpEn ?? help),
            fields.Names("ui:order", [.. names, "*"]),
            Sections(fields, names),
            properties
                .Select(p => fields.Optional(p.Key) is { } inner
                    ? new PropertyLayout(p.Key, Read(fields.Fields(inner, fields.PathOf(p.Key)), p.Value))
                    : null)
                .OfType<PropertyLayout>()
                .ToSequence());
        fields.Finish();
        return layout;
    }

    private static Sequence<FormSection> Sections(JsonFields fields, IReadOnlyCollection<string> names)
    {
        var sections = new List<FormSection>();
        var placed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (item, path) in fields.Items("ui:sections"))
        {
            var section = fields.Fields(item, path);
            var title = section.RequiredText("title");
            var members = section.Names("fields", names);
            foreach (var twice in members.Where(m => !placed.Add(m)))
                section.AddAt("fields", "form.section", $"Trường \"{twice}\" nằm trong hai phần.", $"Expected each field in one section, but \"{twice}\" appears again.");
            sections.Add(new(new(title, section.Text("x-en") ?? title), members));
            section.Finish();
        }

        return sections.ToSequence();
    }
}
