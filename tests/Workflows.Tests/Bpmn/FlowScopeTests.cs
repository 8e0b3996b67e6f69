using LongAn.Workflows.Bpmn;
using Xunit;

namespace LongAn.Workflows.Tests.Bpmn;

public sealed class FlowScopeTests
{
    [Fact]
    public void All_nodes_of_a_scope_are_those_of_its_sub_processes_too()
    {
        var innermost = new SubProcess("c", null, new([new UserTask("d", null, null)], []));
        var scope = new FlowScope([new UserTask("a", null, null), new SubProcess("b", null, new([innermost], []))], []);
        Assert.Equal(["a", "b", "c", "d"], scope.AllNodes().Select(node => node.Id));
    }
}
