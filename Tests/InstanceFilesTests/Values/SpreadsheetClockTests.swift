import CivilTime
import InstanceFiles
import Testing
import Workforce

struct SpreadsheetClockTests {
  @Test(arguments: [
    ("14:00,16:00,1", "14:00:00,16:00:00,1"), ("14:00,16:00,1", "02:00:00 PM,04:00:00 PM,1"),
    ("14:00,16:00,1", "2:00 pm,4:00pm,1"), ("14:00,16:00,1", "2:00\u{202F}PM,4:00 PM,1"),
  ])
  func `times that a spreadsheet has saved mean the same`(old: String, new: String) throws {
    let saved = Sample("requirement.csv", old, new)
    #expect(try saved.errors == [])
    #expect(try saved.heads == Sample().heads)
  }

  @Test(arguments: ["12:00 AM", "12:00:00 AM", "24:00", "24:00:00", "0:00:00"])
  func `midnight is an end in each of its forms`(end: String) throws {
    let outside = Sample("requirement.csv", "14:00,16:00,1", "14:00,\(end),1")
    #expect(try outside.errors == [])
  }

  @Test(arguments: ["14:00:30", "13:00 PM", "0:00 AM", "+8:00 AM", "14:00:00:00", "PM", "2 PM"])
  func `what is no time is shown as it stands`(start: String) throws {
    let expected = "start: expected a time of day from 00:00 to 23:59, such as 08:30, not"
    #expect(
      try Sample("requirement.csv", "14:00,16:00,1", "\(start),16:00,1").errors
        == ["requirement.csv:4: \(expected) '\(start)'"]
    )
  }
}

extension Sample {
  /// Heads of every queue in every interval.
  fileprivate var heads: [Int] {
    get throws { try #require(try reading.instance).requirement.heads }
  }
}
