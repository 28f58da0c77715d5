import CivilTime
import Testing
import Workforce

struct HomeDaysTests {
  @Test func `a date takes the place of its weekday`() throws {
    let monday = try #require(LocalDate(iso: "2027-03-01"))
    let days = HomeDays(weekdays: [.monday]).with(dates: [
      monday: false, monday.adding(days: 1): true,
    ])
    #expect((0..<8).filter { days.contains(monday.adding(days: $0)) } == [1, 7])
    #expect(HomeDays.always.contains(monday))
    #expect(!HomeDays.never.contains(monday))
  }
}
