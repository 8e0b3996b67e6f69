using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Feel;
using NodaTime;
using Xunit;

namespace LongAn.Workflows.Tests.Dossiers;

/// <summary>Requests are printed in warnings and exceptions of the host: what a person wrote must not be in them.</summary>
public sealed class NothingPersonalIsPrintedTests
{
    private const string Secret = "bí mật 079123456789";

    private static readonly CommandId Id = new(Guid.Empty);
    private static readonly ContextValue Data = new([new("document", Value.Of(Secret))]);
    private static readonly Applicant Applicant = new(1, Secret, Secret, Secret, Secret, Secret);
    private static readonly Paper Paper = new(null, "00", 1, "application/pdf", PaperSource.Upload, new FileName(Secret));

    private static readonly Application Application = new(
        "default", "H39.12", Channel.Online, FilingMode.SelfRemote, new("password", 1, "local"), OnBehalf: false, Applicant, Data, [Paper], ReturnMode.Online);

    private static readonly DossierCommand[] OneOfEach =
    [
        new SubmitDossier(Id, new(Guid.Empty), Application),
        new ClaimWorkItem(Id, 2),
        new ReleaseWorkItem(Id, 2),
        new CompleteWorkItem(Id, 2, "accept", Secret, Data, [Paper], [new(null, Secret)], [new(Secret, Secret)], null, null),
        new WithdrawDossier(Id, Secret),
        new ExtendDueDate(Id, Instant.FromUtc(2026, 11, 23, 1, 0), Secret),
        new FollowCalendar(Id, new string('e', 64), Secret),
        new ExcludeForceMajeure(Id, new(2026, 11, 23), new(2026, 11, 24), Secret),
        new AnswerService(Id, 2, Data, Secret),
        new AnswerCall(Id, 2, CallEnd.Completed, Data, [new("code", Secret)]),
        new DeliverMessage(Id, "message", Secret, Data),
        new DeliverSignal(Id, "signal", Data),
        new RetryStuckElement(Id, 2, Secret),
        new SetVariablesOfDossier(Id, 0, Data, 3, Secret),
        new SkipStuckElement(Id, 2, "flow", Secret),
        new MoveWithinDossier(Id, 2, "sign", Secret),
        new MigrateDossier(Id, new(new string('d', 64)), [], Secret),
        new TakeMigrationBack(Id, Secret),
        new StartPayment(Id),
        new SettlePayment(Id, Secret, Succeeded: true, 1, Secret),
        new PassTime(),
    ];

    public static TheoryData<object> Personal => [.. OneOfEach, Application, Applicant, Paper, new FileName(Secret), new Remark(Secret), new Defect(null, Secret), new PresentPerson(Secret, Secret), new Defects([new(null, Secret)]), new PresentPersons([new(Secret, Secret)])];

    [Theory]
    [MemberData(nameof(Personal), DisableDiscoveryEnumeration = true)]
    public void What_is_printed_shows_no_value(object held)
    {
        Assert.DoesNotContain("079123456789", held.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("bí mật", held.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_is_among_those_looked_at() =>
        Assert.Equal(
            typeof(DossierCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DossierCommand)) && !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal),
            OneOfEach.Select(command => command.GetType().Name).Order(StringComparer.Ordinal));
}
