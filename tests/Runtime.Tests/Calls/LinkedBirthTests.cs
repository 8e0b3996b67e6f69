using System.Text.Json.Nodes;
using LongAn.Runtime.Tests.Http;
using LongAn.Workflows.Execution;
using Xunit;

namespace LongAn.Runtime.Tests.Calls;

/// <summary>The linked registration of a birth (2.000986): its residence part is a dossier of the police, of the procedure 1.004222.</summary>
public sealed class LinkedBirthTests : IAsyncLifetime
{
    private const string Police = "H39.20.01";
    private const string Insurance = "H39.41";

    private readonly ApiHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.Make("tiepnhan-congan", Role.IntakeOfficer, Police);
        await _host.Make("canbo-congan", Role.Specialist, Police);
        await _host.Make("chihuy-congan", Role.Leader, Police);
        await _host.Make("canbo-bhxh", Role.Specialist, Insurance);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_police_settle_the_residence_as_their_own_dossier_and_its_number_comes_back()
    {
        var birth = await Registered();
        var residence = await Called(birth);
        var seen = await residence.SeenBy("tiepnhan-congan");
        Assert.Equal((Police, "1.004222"), (seen["agency"]!["code"]!.GetValue<string>(), seen["procedure"]!["code"]!.GetValue<string>()));
        Assert.Equal("Trẻ em thử nghiệm", seen["data"]!["person"]!.GetValue<string>());

        (await residence.When("tiepnhan-congan", "intake", "accept")).Given();
        (await residence.When("canbo-congan", "appraise", "pass", new { data = new { number = "22/TB-CT" } })).Given();
        (await residence.When("chihuy-congan", "sign", "approve")).Given();
        var settled = await residence.SeenBy("tiepnhan-congan");
        if (CallHost.IsOpen(settled, "returnResult"))
            (await residence.When("tiepnhan-congan", "returnResult", "returned")).Given();

        Assert.Equal("completed", await End(birth));
        (await birth.When("canbo-bhxh", "insurance1", "issued", new { data = new { document = "TE4801234567" } })).Given();
        (await birth.When("chuyenvien", "collect", "collected", new { data = new { residence = "22/TB-CT", card = "TE4801234567" } })).Given();
        (await birth.When("tiepnhan", "returnResult", "returned")).Given();
        Assert.Equal(10, await birth.Status("tiepnhan"));
        Assert.Equal(10, await residence.Status("tiepnhan-congan"));
    }

    [Fact]
    public async Task A_residence_that_the_police_refuse_leaves_the_other_parts_to_go_on()
    {
        var birth = await Registered();
        var residence = await Called(birth);
        (await residence.When("tiepnhan-congan", "intake", "refuse", new { reason = "Chỗ ở không thuộc phường" })).Given();

        Assert.Equal("refused", await End(birth));
        (await birth.When("canbo-bhxh", "insurance1", "issued", new { data = new { document = "TE4801234567" } })).Given();
        Assert.True(CallHost.IsOpen(await birth.SeenBy("chuyenvien"), "collect"));
    }

    private async Task<Case> Registered()
    {
        var (citizen, id) = (await _host.Signed("congdan"), Case.NewId());
        var data = new
        {
            requester = new { name = "Người yêu cầu", identityNumber = "079123456789", phone = "0900000001", address = "Phường 1, thành phố Tân An" },
            child = "Trẻ em thử nghiệm",
            bornOn = "2026-10-20",
            residence = "Phường 1, thành phố Tân An",
            headOfHousehold = "Người yêu cầu",
            relation = "Con",
            withParents = true,
            clinic = "Trạm y tế phường 1",
            truthful = true,
        };
        (await citizen.Post("dossiers", Case.Filing(id, "2.000986", data, "counter"))).Given();
        var birth = new Case(_host, id);
        await birth.Received();
        (await birth.When("chuyenvien", "appraise", "pass", new { data = new { number = "301/2026", personalNumber = "080226000001" } })).Given();
        (await birth.When("lanhdao", "signBirth", "approve")).Given();
        return birth;
    }

    private async Task<Case> Called(Case birth) => new(_host, (await Call(birth, call => call["id"] is not null))["id"]!.GetValue<string>());

    private static async Task<string> End(Case birth) => (await Call(birth, call => call["end"] is not null))["end"]!.GetValue<string>();

    private static async Task<JsonNode> Call(Case birth, Func<JsonNode, bool> expected) =>
        (await CallHost.Until(birth, "congdan", dossier => dossier["calls"]!.AsArray() is [var call] && expected(call!)))["calls"]![0]!;
}
