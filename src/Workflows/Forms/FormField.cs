using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Forms;

/// <summary>What a field of a form may hold: a closed subset of JSON Schema 2020-12.</summary>
/// <param name="Title">Its name for people, or null.</param>
/// <param name="Description">More about it, or null.</param>
/// <param name="Choices">The only values allowed (<c>enum</c>, <c>const</c>, <c>oneOf</c> of labelled constants); empty when any is.</param>
public abstract record FormField(Text? Title, Text? Description, Sequence<FormChoice> Choices);

/// <summary>An allowed value with its label, or null when the value speaks for itself.</summary>
public sealed record FormChoice(Value Value, Text? Title);

/// <summary>What a text must look like.</summary>
public enum TextFormat
{
    /// <summary>Anything.</summary>
    None,

    /// <summary>A date of ISO 8601, such as <c>2026-11-23</c>; in FEEL a date.</summary>
    Date,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A Vietnamese telephone number: <c>0</c> or <c>+84</c>, then 9 or 10 digits.</summary>
    Phone,

    /// <summary>A personal identity number: 12 digits (CCCD) or 9 digits (CMND).</summary>
    IdentityNumber,
}

/// <summary>A text; lengths in Unicode characters. Without a greatest length it is <see cref="DefaultMaxLength"/>.</summary>
public sealed record TextField(
    Text? Title,
    Text? Description,
    Sequence<FormChoice> Choices,
    int MinLength,
    int MaxLength,
    FormPattern? Pattern,
    TextFormat Format) : FormField(Title, Description, Choices)
{
    /// <summary>Greatest length of a text whose form names none, in characters.</summary>
    public const int DefaultMaxLength = 10_000;
}

/// <summary>A number, exact and decimal.</summary>
/// <param name="Title">Its name for people, or null.</param>
/// <param name="Description">More about it, or null.</param>
/// <param name="Choices">The only values allowed; empty when any is.</param>
/// <param name="Whole">Whether fractions are refused (<c>integer</c>).</param>
/// <param name="Minimum">Least value, inclusive.</param>
/// <param name="Maximum">Greatest value, inclusive.</param>
/// <param name="MultipleOf">What it must be a multiple of, more than zero.</param>
public sealed record NumberField(
    Text? Title,
    Text? Description,
    Sequence<FormChoice> Choices,
    bool Whole,
    decimal? Minimum,
    decimal? Maximum,
    decimal? MultipleOf) : FormField(Title, Description, Choices);

/// <summary>True or false.</summary>
public sealed record BooleanField(Text? Title, Text? Description, Sequence<FormChoice> Choices) : FormField(Title, Description, Choices);

/// <summary>A list. Without a greatest length it is <see cref="DefaultMaxItems"/>.</summary>
public sealed record ListField(
    Text? Title,
    Text? Description,
    FormField Items,
    int MinItems,
    int MaxItems,
    bool UniqueItems) : FormField(Title, Description, [])
{
    /// <summary>Greatest length of a list whose form names none.</summary>
    public const int DefaultMaxItems = 1_000;
}

/// <summary>An object. Names that are not declared are refused, whether or not the form says <c>additionalProperties: false</c>.</summary>
public sealed record ObjectField(
    Text? Title,
    Text? Description,
    FormPart Always,
    Sequence<FormCondition> Conditions) : FormField(Title, Description, [])
{
    /// <summary>Every property that is declared anywhere in the object, by name; of several with one name the first.</summary>
    public IEnumerable<FormProperty> AllProperties() =>
        Always.Properties
            .Concat(Conditions.SelectMany(c => c.Then.Properties.Concat(c.Else.Properties)))
            .DistinctBy(p => p.Name);
}

/// <summary>Properties and which of the object's properties must be there.</summary>
public sealed record FormPart(Sequence<FormProperty> Properties, Sequence<string> Required);

/// <summary>A property of an object.</summary>
public sealed record FormProperty(string Name, FormField Field);

/// <summary><c>if</c>, <c>then</c>, <c>else</c>: what is declared and required beside, depending on sibling properties.</summary>
/// <param name="If">All must hold.</param>
/// <param name="Then">Applies when they do.</param>
/// <param name="Else">Applies when they do not.</param>
public sealed record FormCondition(Sequence<FormTest> If, FormPart Then, FormPart Else);

/// <summary>A test of a sibling property.</summary>
/// <param name="Name">The property.</param>
/// <param name="MustExist">Whether it must be there; a property that is absent passes otherwise, as JSON Schema has it.</param>
/// <param name="Allowed">The values that pass; empty when any does.</param>
public sealed record FormTest(string Name, bool MustExist, Sequence<Value> Allowed);
