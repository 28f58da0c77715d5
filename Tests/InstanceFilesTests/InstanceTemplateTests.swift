import InstanceFiles
import Testing
import Workforce

struct InstanceTemplateTests {
  @Test func `the template reads without a word`() throws {
    let reading = try Sample().reading
    #expect(reading.errors.map(\.description) == [])
    #expect(reading.warnings.map(\.description) == [])
    let instance = try #require(reading.instance)
    #expect(instance.agents.count == 6)
    #expect(instance.requirement.hours(queue: 0) == 10 + 2 + 32)
    #expect(instance.requirement.hours(queue: 1) == 40)
    #expect(InstanceSummary(instance).uncoverable == [])
  }
}
