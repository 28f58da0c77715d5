import CivilTime
import InstanceFiles
import Testing
import Workforce

struct InstanceTemplateTests {
  @Test func `the template reads without a word`() throws {
    let folder = InstanceFolder(
      files: Dictionary(
        uniqueKeysWithValues: InstanceTemplate.files.map { ($0.name, Array($0.text.utf8)) }
      )
    )
    let reading = InstanceReader(zones: try ZoneDatabase()).read(folder)
    #expect(reading.errors.map(\.description) == [])
    #expect(reading.warnings.map(\.description) == [])
    let instance = try #require(reading.instance)
    #expect(instance.agents.count == 6)
    #expect(instance.requirement.hours(queue: 0) == 10 + 2 + 32)
    #expect(instance.requirement.hours(queue: 1) == 40)
  }
  @Test func quickstart() throws {
    let folder = try InstanceFolder(contentsOf: "instances/quickstart")
    let reading = InstanceReader(zones: try ZoneDatabase()).read(folder)
    #expect(reading.errors.map(\.description) == [])
    #expect(reading.warnings.map(\.description) == [])
    #expect(reading.instance?.requirement.totalHours == 375)
  }
}
