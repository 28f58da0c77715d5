import CivilTime
import Testing

struct LocalDateTests {
  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thursday),
    ("1969-12-31", -1, .wednesday),
    ("2000-02-29", 11_016, .tuesday),
    ("2026-11-21", 20_778, .saturday),
    ("2027-03-14", 20_891, .sunday),
    ("0001-01-01", -719_162, .monday),
    ("9999-12-31", 2_932_896, .friday),
  ])
  func `text, day number and weekday name the same date`(
    iso: String,
    dayNumber: Int,
    weekday: Weekday
  ) throws {
    let date = try #require(LocalDate(iso: iso))
    #expect(date.dayNumber == dayNumber)
    #expect(date.weekday == weekday)
    #expect(LocalDate(dayNumber: dayNumber).description == iso)
  }

  @Test(arguments: [
    "2027-02-29", "1900-02-29", "2027-04-31", "2027-00-10", "2027-13-01", "2027-01-00",
    "2027-1-01", "27-01-01", "2027/01/01", "2027-01-01 ", "0000-01-01", "", "２027-01-1",
  ])
  func `dates that do not exist and other forms are refused`(text: String) {
    #expect(LocalDate(iso: text) == nil)
  }

  @Test func `four hundred years of dates count up one by one`() {
    var dayNumber = -25_567  // 1900-01-01
    var wrong = 0
    for year in 1900..<2300 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = LocalDate(year: year, month: month, day: day) else { continue }
          if date.dayNumber != dayNumber || date.year != year || date.month != month
            || date.day != day
          {
            wrong += 1
          }
          dayNumber += 1
        }
      }
    }
    #expect(wrong == 0)
    #expect(dayNumber == -25_567 + 146_097)
  }

  @Test func `days are added and counted across months`() throws {
    let date = try date("2027-02-27")
    #expect(date.adding(days: 2).description == "2027-03-01")
    #expect(date.adding(days: -58).description == "2026-12-31")
    #expect(date.adding(days: 400).days(since: date) == 400)
    #expect(date.adding(days: -1) < date)
  }
}
