import CivilTime
import Testing

struct WeekdayTests {
  @Test func `weeks run from Monday to Sunday`() {
    #expect(
      Weekday.allCases.map(\.name) == [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
      ]
    )
    #expect(
      Weekday.allCases.map(\.shortName) == ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    )
    #expect(Weekday.monday.rawValue == 0 && Weekday.sunday.rawValue == 6)
    #expect(Weekday.allCases.sorted() == Weekday.allCases)
  }

  @Test func `short names are read in lower case only`() {
    for day in Weekday.allCases { #expect(Weekday(shortName: day.shortName) == day) }
    for text in ["Mon", "monday", "", "mo"] { #expect(Weekday(shortName: text) == nil) }
  }
}
