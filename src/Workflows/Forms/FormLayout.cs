namespace LongAn.Workflows.Forms;

/// <summary>How a field is laid out: the UI schema.</summary>
/// <param name="Widget">The control (<c>ui:widget</c>), null for the usual one.</param>
/// <param name="Help">A sentence below the control (<c>ui:help</c>), or null.</param>
/// <param name="Order">Order of the properties of an object (<c>ui:order</c>); empty for the order of the schema.</param>
/// <param name="Sections">Properties of an object under headings (<c>ui:sections</c>); empty for none.</param>
/// <param name="Properties">Layout of the properties of an object, or of the items of a list under the name <c>items</c>.</param>
public sealed record FormLayout(
    string? Widget,
    Text? Help,
    Sequence<string> Order,
    Sequence<FormSection> Sections,
    Sequence<PropertyLayout> Properties)
{
    /// <summary>Nothing in particular.</summary>
    public static FormLayout Usual { get; } = new(null, null, [], [], []);
}

/// <summary>Properties under a heading.</summary>
public sealed record FormSection(Text Title, Sequence<string> Fields);

/// <summary>The layout of a property.</summary>
public sealed record PropertyLayout(string Name, FormLayout Layout);
