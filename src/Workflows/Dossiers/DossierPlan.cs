using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Forms;

namespace LongAn.Workflows.Dossiers;

/// <summary>A published procedure version, compiled for running dossiers. Made by the room Procedures from a package.</summary>
/// <param name="VersionId">The version.</param>
/// <param name="ProcedureCode">National code (<c>2.000908</c>).</param>
/// <param name="Name">Name of the procedure.</param>
/// <param name="Level">Full-online or partial-online.</param>
/// <param name="Process">The compiled process.</param>
/// <param name="Steps">What the procedure says of each user task, by element.</param>
/// <param name="Cases">Cases (trường hợp); at least one.</param>
/// <param name="Offers">Channels with their limits; the first that fits the channel and case holds.</param>
/// <param name="Components">Papers that make up the dossier.</param>
/// <param name="Result">What comes out.</param>
/// <param name="ApplicationForm">The e-form of the application.</param>
/// <param name="StepForms">Forms of steps and messages, by name.</param>
public sealed record DossierPlan(
    ProcedureVersionId VersionId,
    string ProcedureCode,
    Text Name,
    OnlineLevel Level,
    ProcessPlan Process,
    IReadOnlyDictionary<string, StepPlan> Steps,
    Sequence<ProcedureCase> Cases,
    Sequence<ChannelOffer> Offers,
    Sequence<Component> Components,
    ResultKind Result,
    FormDefinition ApplicationForm,
    IReadOnlyDictionary<string, FormDefinition> StepForms)
{
    /// <summary>What is particular about its clock.</summary>
    public ClockRules Clock { get; init; } = ClockRules.Default;

    /// <summary>Forms of slips that the law of the sector prescribes in place of the legal profile's.</summary>
    public Sequence<SectorForm> Forms { get; init; }

    /// <summary>End events with which a dossier loses its validity.</summary>
    internal IReadOnlySet<string> LapsingEnds { get; } =
        Process.Model.AllNodes().OfType<EndEvent>().Where(end => end.Closes == EndClosure.Lapsed).Select(end => end.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>Ways in which the result can be had: at the counter alone where persons must be present or hand in an original when it is returned.</summary>
    public Sequence<ReturnMode> ReturnModes { get; } =
        Steps.Values.Any(step => step.Step is { Operation: StepOperation.Return, Presence: > 0 } or { Operation: StepOperation.Return, Original: true })
            ? [ReturnMode.Counter]
            : [ReturnMode.Online, ReturnMode.Post, ReturnMode.Counter];
}

/// <summary>A user task of a procedure with the role that does it.</summary>
/// <param name="Agency">Gives the code of the agency that does it; null, and where it gives no text, for the agency of the dossier.</param>
public sealed record StepPlan(string ElementId, Text Name, Role Role, Step Step, FeelExpression? Agency = null);

/// <summary>A form of the sector's law, such as CT04 of residence, that takes the place of the one of the legal profile.</summary>
/// <param name="Key">What the slip is for, as in <see cref="Calendars.SlipForm"/>.</param>
/// <param name="Number">Number of the form, such as <c>CT04</c>.</param>
/// <param name="Name">Its name.</param>
public sealed record SectorForm(string Key, string Number, Text Name);

/// <summary>A paper of the dossier (thành phần hồ sơ).</summary>
/// <param name="Code">Code within the procedure.</param>
/// <param name="Name">Its name as the record has it.</param>
/// <param name="Required">Whether filing without it is refused.</param>
/// <param name="When">Condition on the form's data (<c>form</c>) under which it is required; null for always.</param>
/// <param name="Originals">Originals asked for.</param>
/// <param name="Copies">Copies asked for.</param>
/// <param name="Replaceable">Whether data of a state database replaces it.</param>
public sealed record Component(string Code, Text Name, bool Required, FeelExpression? When, int Originals, int Copies, bool Replaceable);
