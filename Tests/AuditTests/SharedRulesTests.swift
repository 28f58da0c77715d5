import Audit
import CivilTime
import Testing
import WorkRules
import Workforce

@Suite struct SharedRulesTests {
  @Test func `more people on shift than seats, breaks included, people at home left out`() throws {
    var sketch = AuditSketch()
    sketch.seats = 1
    sketch.homeDays = ["eva": .always]
    let report = try sketch.report([
      sketch.shift("ana", "2027-03-01 08:00", [(.english, 120), (.meal, 60), (.english, 60)]),
      sketch.shift("ben", "2027-03-01 10:30", [(.english, 240)]),
      sketch.shift("eva", "2027-03-01 08:00", [(.german, 480)]),
    ])
    #expect(
      report.sharedViolations.map(\.description) == [
        "location berlin from 2027-03-01 10:00 to 2027-03-01 12:00: 2 people who take a seat;"
          + " allowed: at most 1 (seats)"
      ]
    )
    #expect(!report.isLegal)
    sketch.seats = 2
    #expect(try sketch.report([]).sharedViolations.isEmpty)
  }

  @Test func `who works at home on a date takes no seat on it, the shift's night included`() throws
  {
    var sketch = AuditSketch(days: 2)
    sketch.seats = 1
    sketch.homeDays = ["eva": HomeDays(weekdays: [.monday])]
    let evas = try sketch.shift("eva", "2027-03-01 22:00", [(.german, 240)])
    let anas = try sketch.shift("ana", "2027-03-02 00:00", [(.english, 240)])
    #expect(try sketch.report([evas, anas]).sharedViolations.isEmpty)
    let monday = try #require(LocalDate(iso: "2027-03-01"))
    sketch.homeDays = ["eva": HomeDays(weekdays: [.monday], dates: [monday: false])]
    #expect(
      try sketch.report([evas, anas]).sharedViolations.map(\.description) == [
        "location berlin from 2027-03-02 00:00 to 2027-03-02 02:00: 2 people who take a seat;"
          + " allowed: at most 1 (seats)"
      ]
    )
  }

  @Test func `shifts of the history take seats across the horizon's first midnight`() throws {
    var sketch = AuditSketch()
    sketch.seats = 1
    let night = try sketch.shift("ben", "2027-02-28 22:00", [(.idle, 240)])
    sketch.history = [
      HistoricShift(
        agent: "ben",
        range: night.range,
        localDate: night.localDate,
        paidMinutes: 240
      )
    ]
    let early = try sketch.shift("ana", "2027-03-01 01:00", [(.english, 240)])
    let later = try sketch.shift("ana", "2027-03-01 02:00", [(.english, 240)])
    #expect(try sketch.report([early]).sharedViolations.count == 1)
    #expect(try sketch.report([later]).sharedViolations.isEmpty)
  }

  @Test(arguments: [
    // The grid ends at 17:00 of Berlin, begins at 06:00 of Berlin, ends at midnight.
    ("Asia/Manila", "2027-03-01 18:00", "2027-03-01 18:00 to 2027-03-01 22:00"),
    ("America/New_York", "2027-03-01 00:00", "2027-03-01 00:00 to 2027-03-01 04:00"),
    ("Europe/Berlin", "2027-03-01 22:00", "2027-03-01 22:00 to 2027-03-02 02:00"),
  ])
  func `seats and supervision are judged wherever a shift lies, within the grid or not`(
    reportingZone: String,
    start: String,
    span: String
  ) throws {
    var sketch = AuditSketch()
    sketch.reportingZone = reportingZone
    sketch.seats = 1
    sketch.supervision = Supervision(role: "lead", enforcement: .priced(10))
    let report = try sketch.report(
      ["ana", "ben"].map {
        try sketch.shift(Identifier($0), start, [(.english, 240)])
      }
    )
    #expect(
      report.sharedViolations.map(\.description) == [
        "location berlin from \(span): 2 people who take a seat; allowed: at most 1 (seats)",
        "location berlin from \(span): 0 of role 'lead' on shift;"
          + " allowed: at least 1 while anybody is (supervision)",
      ]
    )
    #expect(report.objective.rules == 40)
  }

  @Test func `a hand-over beyond the grid is a matter of the next roster`() throws {
    var sketch = AuditSketch()
    sketch.reportingZone = "Asia/Manila"
    sketch.overlap = (window: "16:00-18:00", heads: 1, enforcement: .hard)
    #expect(
      try sketch.report([]).sharedViolations.map(\.localTime) == [
        "2027-02-28 17:00 to 2027-02-28 18:00", "2027-03-01 16:00 to 2027-03-01 17:00",
      ]
    )
  }

  @Test func `somebody who supervises is there while anybody is`() throws {
    var sketch = AuditSketch()
    sketch.supervision = Supervision(role: "lead", enforcement: .priced(10))
    sketch.roles = ["ana": ["lead"]]
    let report = try sketch.report([
      sketch.shift("ana", "2027-03-01 08:00", [(.english, 240)]),
      sketch.shift("ben", "2027-03-01 10:00", [(.english, 240)]),
    ])
    #expect(
      report.sharedViolations.map(\.description) == [
        "location berlin from 2027-03-01 12:00 to 2027-03-01 14:00: 0 of role 'lead' on shift;"
          + " allowed: at least 1 while anybody is (supervision)"
      ]
    )
    #expect(report.isLegal)
    #expect(report.objective.rules == 20)
  }

  @Test func `what the history alone leaves without supervision cannot be mended`() throws {
    var sketch = AuditSketch()
    sketch.supervision = Supervision(role: "lead")
    sketch.roles = ["ana": ["lead"]]
    let night = try sketch.shift("ben", "2027-02-28 22:00", [(.idle, 480)])
    sketch.history = [
      HistoricShift(
        agent: "ben",
        range: night.range,
        localDate: night.localDate,
        paidMinutes: 480
      )
    ]
    #expect(try sketch.report([]).isLegal)
    // Somebody of the roster is there without a supervisor from 02:00 to 06:00.
    let eva = try sketch.shift("eva", "2027-03-01 02:00", [(.german, 240)])
    #expect(
      try sketch.report([eva]).sharedViolations.map(\.description) == [
        "location berlin from 2027-03-01 02:00 to 2027-03-01 06:00: 0 of role 'lead' on shift;"
          + " allowed: at least 1 while anybody is (supervision)"
      ]
    )
    let ana = try sketch.shift("ana", "2027-03-01 02:00", [(.english, 240)])
    #expect(try sketch.report([ana, eva]).isLegal)
  }

  @Test func `seats that the history alone takes are no fault of the roster`() throws {
    var sketch = AuditSketch()
    sketch.seats = 0
    let night = try sketch.shift("ben", "2027-02-28 22:00", [(.idle, 240)])
    sketch.history = [
      HistoricShift(
        agent: "ben",
        range: night.range,
        localDate: night.localDate,
        paidMinutes: 240
      )
    ]
    #expect(try sketch.report([]).isLegal)
    let ana = try sketch.shift("ana", "2027-03-01 01:00", [(.english, 240)])
    #expect(try !sketch.report([ana]).isLegal)
  }

  @Test(arguments: [
    // Four elapsed hours from midnight end at 05:00 in spring, at 03:00 in autumn.
    ("2027-03-28", "04:00", "05:00", 1), ("2027-10-31", "02:00", "03:00", 2),
  ])
  func `seats are counted in elapsed time on the nights of both changes`(
    date: String,
    begin: String,
    end: String,
    hours: Int
  ) throws {
    var sketch = AuditSketch(firstDate: date)
    sketch.seats = 1
    let ana = try sketch.shift("ana", "\(date) 00:00", [(.english, 240)])
    let report = try sketch.report([
      ana, sketch.shift("ben", "\(date) \(begin)", [(.english, 240)]),
    ])
    #expect(
      report.sharedViolations.map(\.description) == [
        "location berlin from \(date) \(begin) to \(date) \(end): 2 people who take a seat;"
          + " allowed: at most 1 (seats)"
      ]
    )
    #expect(report.sharedViolations.map(\.range.minutes) == [60 * hours])
    let later = try sketch.shift("ben", "\(date) \(end)", [(.english, 240)])
    #expect(try sketch.report([ana, later]).sharedViolations.isEmpty)
  }

  @Test(arguments: [
    // Two elapsed hours from midnight end at 03:00 in spring, and where 02:00 comes first in autumn.
    ("2027-03-28", "03:00", "06:00", 3), ("2027-10-31", "02:00", "05:00", 4),
  ])
  func `supervision is priced in elapsed time on the nights of both changes`(
    date: String,
    begin: String,
    end: String,
    hours: Int
  ) throws {
    var sketch = AuditSketch(firstDate: date)
    sketch.supervision = Supervision(role: "lead", enforcement: .priced(10))
    sketch.roles = ["ana": ["lead"]]
    let ana = try sketch.shift("ana", "\(date) 00:00", [(.english, 120)])
    let ben = try sketch.shift(
      "ben",
      date == "2027-03-28" ? "\(date) 01:00" : "\(date) 02:00",
      [(.english, 240)]
    )
    let report = try sketch.report([ana, ben])
    #expect(
      report.sharedViolations.map(\.description) == [
        "location berlin from \(date) \(begin) to \(date) \(end): 0 of role 'lead' on shift;"
          + " allowed: at least 1 while anybody is (supervision)"
      ]
    )
    #expect(report.objective.rules == Double(10 * hours))
  }

  @Test func `people of the history are on shift in a hand-over past the first midnight`() throws {
    var sketch = AuditSketch()
    sketch.overlap = ("23:00-02:00", 1, .priced(1))
    let late = try sketch.shift("ana", "2027-03-01 22:00", [(.english, 240)])
    #expect(
      try sketch.report([late]).sharedViolations.map(\.localTime) == [
        "2027-03-01 00:00 to 2027-03-01 02:00"
      ]
    )
    let night = try sketch.shift("ben", "2027-02-28 21:00", [(.idle, 240)])
    sketch.history = [
      HistoricShift(
        agent: "ben",
        range: night.range,
        localDate: night.localDate,
        paidMinutes: 240
      )
    ]
    #expect(
      try sketch.report([late]).sharedViolations.map(\.localTime) == [
        "2027-03-01 01:00 to 2027-03-01 02:00"
      ]
    )
  }

  @Test func `people of a site are on shift through the window of a hand-over`() throws {
    var sketch = AuditSketch()
    sketch.overlap = ("14:00-16:00", 2, .hard)
    let ana = try sketch.shift("ana", "2027-03-01 08:00", [(.english, 420), (.meal, 60)])
    let early = try sketch.shift("ben", "2027-03-01 11:00", [(.english, 240)])
    let late = try sketch.shift("eva", "2027-03-01 15:00", [(.german, 240)])
    #expect(
      try sketch.report([ana, early]).sharedViolations.map(\.description) == [
        "location berlin from 2027-03-01 15:00 to 2027-03-01 16:00: 1 on shift; allowed: at least 2"
          + " in the hand-over 'evening' (hand-over)"
      ]
    )
    #expect(try !sketch.report([ana, early]).isLegal)
    #expect(try sketch.report([ana, early, late]).sharedViolations.isEmpty)
    sketch.overlap = ("14:00-16:00", 2, .priced(7))
    #expect(try sketch.report([]).objective.rules == 28)
    #expect(try sketch.report([ana]).objective.rules == 14)
  }

  @Test func `a hand-over past midnight, and on the nights of both changes`() throws {
    for (date, hours) in [("2027-03-01", 2), ("2027-03-28", 1), ("2027-10-31", 3)] {
      var sketch = AuditSketch(firstDate: date)
      sketch.overlap = ("23:00-01:00", 1, .priced(1))
      // From midnight to 01:00, and from 23:00 on.
      #expect(try sketch.report([]).objective.rules == 2)
      sketch.overlap = ("01:00-03:00", 1, .priced(1))
      #expect(try sketch.report([]).objective.rules == Double(hours))
    }
  }

  @Test func `a queue keeps its fewest heads while its client is open`() throws {
    var sketch = AuditSketch()
    sketch.minimumHeads = MinimumHeads(1)
    sketch.hours = try WeeklyHours(parsing: "mon-fri 08:00-12:00")
    let report = try sketch.report([
      sketch.shift("ana", "2027-03-01 08:00", [(.english, 180), (.meal, 60)]),
      sketch.shift("eva", "2027-03-01 08:00", [(.german, 240)]),
    ])
    #expect(
      report.sharedViolations.map(\.description) == [
        "queue northwind-en from 2027-03-01 11:00 to 2027-03-01 12:00: 0 heads;"
          + " allowed: at least 1 while the client is open (minimum-heads)"
      ]
    )
    #expect(!report.isLegal)
  }

  @Test func `the fewest heads hold past midnight, and the history's heads count`() throws {
    var sketch = AuditSketch()
    sketch.minimumHeads = MinimumHeads(1)
    sketch.hours = try WeeklyHours(parsing: "sun 22:00-04:00")
    sketch.need = [(queue: 0, hours: 0..<4, heads: 1)]
    let both = ["2027-03-01 00:00 to 2027-03-01 04:00", "2027-03-01 00:00 to 2027-03-01 04:00"]
    #expect(try sketch.report([]).sharedViolations.map(\.localTime) == both)
    let night = try sketch.shift("ben", "2027-02-28 22:00", [(.idle, 240)])
    sketch.history = [
      HistoricShift(
        agent: "ben",
        range: night.range,
        localDate: night.localDate,
        paidMinutes: 240
      )
    ]
    let report = try sketch.report([sketch.shift("eva", "2027-03-01 00:00", [(.german, 240)])])
    #expect(
      report.sharedViolations.map(\.description) == [
        "queue northwind-en from 2027-03-01 02:00 to 2027-03-01 04:00: 0 heads;"
          + " allowed: at least 1 while the client is open (minimum-heads)"
      ]
    )
  }

  @Test func `missing heads below the fewest have their price by the hour`() throws {
    var sketch = AuditSketch()
    sketch.minimumHeads = MinimumHeads(2, enforcement: .priced(5))
    sketch.hours = try WeeklyHours(parsing: "mon-fri 08:00-10:00")
    let report = try sketch.report([sketch.shift("ana", "2027-03-01 08:00", [(.english, 240)])])
    #expect(report.sharedViolations.map(\.price) == [10, 20])
    #expect(report.objective.rules == 30)
  }

  @Test(arguments: [("2027-03-28", 23), ("2027-10-31", 25)])
  func `every interval of the date of a change is judged`(date: String, hours: Int) throws {
    var sketch = AuditSketch(firstDate: date)
    sketch.minimumHeads = MinimumHeads(1, enforcement: .priced(1))
    let report = try sketch.report([])
    #expect(report.sharedViolations.map(\.price) == [Double(hours), Double(hours)])
  }
}
