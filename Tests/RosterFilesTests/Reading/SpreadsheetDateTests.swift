import CivilTime
import Testing

@testable import RosterFiles

struct SpreadsheetDateTests {
  @Test(arguments: [
    ("2027-03-08", DateOrder?.none, "2027-03-08"), ("2027-03-08", .monthDayYear, "2027-03-08"),
    ("08.03.2027", .dayMonthYear, "2027-03-08"), ("8/3/2027", .dayMonthYear, "2027-03-08"),
    ("8-3-2027", .dayMonthYear, "2027-03-08"), ("3/8/2027", .monthDayYear, "2027-03-08"),
  ])
  func `dates are read in the order that was named`(
    text: String,
    order: DateOrder?,
    date: String
  ) {
    #expect(LocalDate(spreadsheet: text, order: order) == LocalDate(iso: date))
  }

  @Test(arguments: [
    "8.3.27", "31.2.2027", "8.3", "8/3.2027", "08 03 2027", "2027.03.08", "a.b.2027", "+8.3.2027",
    "",
  ])
  func `other dates are refused`(text: String) {
    #expect(LocalDate(spreadsheet: text, order: .dayMonthYear) == nil)
  }

  @Test(arguments: [
    ("8.3.2027 22:00", "2027-03-08 22:00"), ("8.3.2027 9:05:00", "2027-03-08 09:05"),
    ("8.3.2027 12:30 AM", "2027-03-08 00:30"), ("8.3.2027 12:30 pm", "2027-03-08 12:30"),
    ("8.3.2027 24:00", "2027-03-09 00:00"), ("8.3.2027 10:00\u{202F}PM", "2027-03-08 22:00"),
    ("8.3.2027\u{A0}10:00\u{2009}PM", "2027-03-08 22:00"),
  ])
  func `times may have seconds, AM or PM`(text: String, moment: String) {
    let read = LocalDateTime(spreadsheet: text, order: .dayMonthYear)
    #expect(read.map { "\($0)" } == moment)
  }

  @Test(arguments: [
    "8.3.2027", "8.3.2027 22:00:30", "8.3.2027 13:00 PM", "8.3.2027 0:30 AM", "22:00",
  ])
  func `other times are refused`(text: String) {
    #expect(LocalDateTime(spreadsheet: text, order: .dayMonthYear) == nil)
  }
}
