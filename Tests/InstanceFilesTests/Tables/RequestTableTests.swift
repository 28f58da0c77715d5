import CivilTime
import Testing
import Workforce

struct RequestTableTests {
  @Test func `wishes for and against days and shifts are read`() throws {
    let sample = Sample.requests(
      """
      agent,day,wish,weight
      bob,2027-03-02,off,50
      ann,2027-03-03,Work,
      ann,2027-03-02,late,5
      ann,2027-03-02,not early,0.5

      """
    )
    let requests = try sample.instance.requests
    let date = try #require(LocalDate(iso: "2027-03-02"))
    #expect(
      requests == [
        Request(agent: Identifier("ann"), date: date, wish: .pattern("late"), weight: 5),
        Request(agent: Identifier("ann"), date: date, wish: .notPattern("early"), weight: 0.5),
        Request(agent: Identifier("ann"), date: date.adding(days: 1), wish: .work, weight: 10),
        Request(agent: Identifier("bob"), date: date, wish: .off, weight: 50),
      ]
    )
  }

  @Test(
    arguments: [
      ("anne,2027-03-02,off", "agent: unknown agent 'anne': did you mean 'ann'?"),
      (
        "ann,2027-02-28,off",
        "day: '2027-02-28' lies outside the horizon: expected a date from "
          + "2027-03-01 to 2027-03-14"
      ),
      (
        "ann,2027-03-15,off",
        "day: '2027-03-15' lies outside the horizon: expected a date from "
          + "2027-03-01 to 2027-03-14"
      ),
      ("ann,mon,off", "day: expected a date from 2000 to 2099, such as 2027-03-08, not 'mon'"),
      (
        "ann,2027-03-02,erly",
        "wish: unknown wish or shift of contract full 'erly': did you mean "
          + "'early'?"
      ),
      (
        "cyd,2027-03-02,dance",
        "wish: unknown wish or shift of contract early-only 'dance': "
          + "expected one of 'off', 'work', 'early'"
      ),
      (
        "cyd,2027-03-02,not late",
        "wish: unknown wish or shift of contract early-only 'late': "
          + "expected one of 'early'"
      ),
      (
        "ann,2027-03-02,early or late",
        "wish: expected off, work, a shift, or not and a shift, not "
          + "'early or late'"
      ),
      ("ann,2027-03-02,", "wish: is missing: expected off, work, a shift, or not and a shift"),
    ]
  )
  func `a wrong row is named with what was expected`(_ row: String, _ error: String) throws {
    #expect(
      try Sample.requests("agent,day,wish\n\(row)\n").errors == ["requests.csv:2: \(error)"]
    )
  }

  @Test func `a weight is not negative`() throws {
    #expect(
      try Sample.requests("agent,day,wish,weight\nann,2027-03-02,off,-1\n").errors == [
        "requests.csv:2: weight: expected a number from 0 to 1000000, such as 6.5, not '-1'"
      ]
    )
  }

  @Test func `the same wish twice is an error`() throws {
    let sample = Sample.requests(
      "agent,day,wish\nann,2027-03-02,off\nann,2027-03-02,OFF\nann,2027-03-03,off\n"
    )
    #expect(
      try sample.errors == ["requests.csv:3: wish: wish 'OFF' was already given in line 2"]
    )
  }
}
