import CivilTime
import Foundation
import RosterFiles
import Testing
import Workforce

struct RosterCSVReaderTests {
  private static let reader = RosterCSVReader(instance: SmallWorld.instance)

  @Test(arguments: CSVDelimiter.allCases, [true, false])
  func `a roster is read back as it was written`(delimiter: CSVDelimiter, mark: Bool) throws {
    let options = OutputOptions(delimiter: delimiter, byteOrderMark: mark)
    let files = SmallResult.output(options: options).files
    let roster = try Self.reader.roster(
      rosterCSV: text("roster.csv", of: files),
      activitiesCSV: text("activities.csv", of: files)
    )
    #expect(roster == SmallRoster.roster)
  }

  @Test func `meals are unpaid before breaks`() throws {
    let roster = try Self.reader.roster(
      rosterCSV: """
        agent_id,local_date,start_utc,end_utc,paid_minutes,unpaid_minutes,shift
        A001,2027-03-13,2027-03-13T08:00Z,2027-03-13T10:00Z,75,45,day
        """,
      activitiesCSV: """
        agent_id,start_utc,end_utc,activity,queue
        A001,2027-03-13T08:00Z,2027-03-13T08:15Z,break,
        A001,2027-03-13T08:15Z,2027-03-13T09:00Z,idle,
        A001,2027-03-13T09:00Z,2027-03-13T09:30Z,break,
        A001,2027-03-13T09:30Z,2027-03-13T10:00Z,meal,
        """
    )
    #expect(roster.shifts[0].activities.map(\.isPaid) == [false, true, true, false])
  }

  @Test func `everything that is wrong is told at once`() {
    let roster = """
      agent_id,local_date,start_utc,end_utc,paid_minutes,unpaid_minutes,shift
      A001,2027-03-13,2027-03-13T08:00Z,2027-03-13T10:00Z,120,0,day
      A001,2027-03-13,2027-03-13T09:00Z,2027-03-13T11:00Z,120,0,day
      X999,13.3.2027,2027-03-13T08:00Z,2027-03-13 10:00,120,0,day
      A002,2027-03-13,2027-03-13T10:00Z,2027-03-13T08:00Z,-5,many,day
      A002,2027-03-14,2027-03-14T08:00Z
      N001,2027-03-14,2027-03-14T08:00Z,2027-03-14T09:00Z,60,0,"day
      N002,2027-03-14,2027-03-14T08:00Z,2027-03-14T09:00Z,40,20,day
      """
    let activities = """
      agent_id,start_utc,end_utc,activity,queue
      A001,2027-03-13T08:00Z,2027-03-13T10:00Z,queue,northwind-en
      A001,2027-03-13T10:00Z,2027-03-13T10:30Z,lunch,
      A001,2027-03-13T10:30Z,2027-03-13T11:00Z,queue,nobody
      N002,2027-03-14T08:00Z,2027-03-14T09:00Z,idle,
      N003,2027-03-14T08:00Z,2027-03-14T09:00Z,idle,
      """
    #expect(
      refusal(roster, activities) == """
        roster.csv:3: the shift of 'A001' from 2027-03-13 17:00 overlaps the one in line 2: \
        expected a start at 2027-03-13 18:00 or later
        roster.csv:3: the stretches of 'A001' follow each other until 2027-03-13T09:00Z and last \
        0 minutes: expected until 2027-03-13T11:00Z, and 120 minutes
        roster.csv:4: agent_id: unknown agent 'X999'
        roster.csv:4: local_date: expected a date such as 2027-03-08, not '13.3.2027'
        roster.csv:4: end_utc: expected a time such as 2027-03-08T14:00Z, not '2027-03-13 10:00'
        roster.csv:5: end_utc: expected a later end, not '2027-03-13T08:00Z'
        roster.csv:5: paid_minutes: expected minutes from 0 to 100000, not '-5'
        roster.csv:5: unpaid_minutes: expected minutes from 0 to 100000, not 'many'
        roster.csv:6: 3 fields, the header has 7
        roster.csv:7: the quotes of this record do not fit
        roster.csv:8: 20 unpaid minutes of 'N002': expected the sum of some breaks of the shift \
        (it has none)
        activities.csv:3: activity: expected queue, job, idle, meal, break or session, not 'lunch'
        activities.csv:4: queue: unknown queue 'nobody'
        activities.csv:6: the stretch of 'N003' from 2027-03-14T08:00Z to 2027-03-14T09:00Z lies \
        in no shift: expected one within a shift of the roster
        """
    )
  }

  @Test func `a file without its columns, or without anything, is refused`() {
    #expect(
      refusal("agent_id,shift\n", "") == """
        roster.csv:1: start_utc: neither this column nor 'start_local' is there
        roster.csv:1: end_utc: neither this column nor 'end_local' is there
        activities.csv:1: the file is empty
        """
    )
  }

  @Test func `names that are nearly right, and minutes that do not add up, are told`() {
    let roster = """
      agent_id,start_utc,end_utc,paid_minutes,unpaid_minutes,shift
      A0001,2027-03-13T08:00Z,2027-03-13T10:00Z,120,0,day
      A002,2027-03-13T08:00Z,2027-03-13T10:00Z,40,30,day
      """
    let activities = """
      agent_id,start_utc,end_utc,activity,queue
      A002,2027-03-13T08:00Z,2027-03-13T10:00Z,queue,northwind-em
      """
    #expect(
      refusal(roster, activities) == """
        roster.csv:2: agent_id: unknown agent 'A0001': did you mean 'A001'?
        roster.csv:3: 40 paid and 30 unpaid minutes of 'A002' come to 70: expected 120, the length \
        of the shift
        roster.csv:3: the stretches of 'A002' follow each other until 2027-03-13T08:00Z and last \
        0 minutes: expected until 2027-03-13T10:00Z, and 120 minutes
        activities.csv:2: queue: unknown queue 'northwind-em': did you mean 'northwind-en'?
        """
    )
  }

  @Test(arguments: [
    (DateOrder?.none, "2027-03-13", "2027-03-13 22:00", "2027-03-14 07:00"),
    (.dayMonthYear, "13.03.2027", "13.03.2027 22:00", "14.03.2027 07:00:00"),
    (.dayMonthYear, "13/3/2027", "13/3/2027 22:00", "2027-03-14 07:00"),
    (.monthDayYear, "3/13/2027", "3/13/2027 10:00 PM", "3/14/2027 7:00:00 AM"),
  ])
  func `a spreadsheet's local times are read alone`(
    dates: DateOrder?,
    date: String,
    start: String,
    end: String
  ) throws {
    let reader = RosterCSVReader(instance: SmallWorld.instance, dates: dates)
    let roster = try reader.roster(
      rosterCSV: """
        \u{FEFF}agent_id;local_date;start_local;end_local;unpaid_minutes;shift;queues\r
        A001;\(date);\(start);\(end);60;night;northwind-en\r
        ;;;;;;\r\n
        """,
      activitiesCSV: nil
    )
    let shift = try #require(roster.shifts.first)
    #expect(shift.range == SmallRoster.ana.range)
    #expect(shift.localDate == SmallRoster.ana.localDate)
    #expect(shift.paidMinutes == 480)
    #expect(shift.activities.map(\.queue) == ["northwind-en", nil, nil, nil])
  }

  @Test func `a date in an order that was not named is refused`() {
    let roster = """
      agent_id,start_local,end_local,shift
      A001,13.03.2027 22:00,14.03.2027 07:00,night
      """
    #expect(
      refusal(roster, nil) == """
        roster.csv:2: start_local: 2 dates and times such as '13.03.2027 22:00' are not written as \
        2027-03-08: save them so, or have them read with --dates dmy
        """
    )
  }

  @Test func `local times, UTC times, dates and zones that disagree are told`() {
    let roster = """
      agent_id,local_date,start_local,end_local,time_zone,start_utc,end_utc,shift
      A001,2027-03-13,2027-03-13 22:00,2027-03-14 08:00,,2027-03-13T14:00Z,2027-03-13T23:00Z,night
      A001,2027-03-20,2027-03-20 22:00,2027-03-21 07:00,,,,night
      A001,2027-03-15,2027-03-13 08:00,2027-03-13 16:00,,,,night
      N001,2027-03-13,,,Asia/Manila,2027-03-14T03:00Z,2027-03-14T12:00Z,night
      N002,,2027-03-14 08:00,2027-03-15 10:00,,,,day
      N003,,,,,,,day
      """
    #expect(
      refusal(roster, nil) == """
        roster.csv:2: end_local: expected 2027-03-14 07:00, which the clock of 'A001' \
        (Asia/Manila) shows at 2027-03-13T23:00Z, not '2027-03-14 08:00'
        roster.csv:3: local_date: expected a date from 2027-03-13 to 2027-03-15, not '2027-03-20'
        roster.csv:4: local_date: expected the local date of the start, 2027-03-13, \
        not '2027-03-15'
        roster.csv:5: time_zone: expected America/New_York, the zone of 'N001', not 'Asia/Manila'
        roster.csv:6: end_local: expected an end at most 25 hours after the start, \
        not '2027-03-15 10:00'
        roster.csv:7: start_local: expected a local time such as 2027-03-08 22:00, not ''
        roster.csv:7: end_local: expected a local time such as 2027-03-08 22:00, not ''
        """
    )
  }

  @Test func `both clock changes are read from local times`() throws {
    // New York leaves out 02:00 to 03:00 on 14 March.
    let roster = try Self.reader.roster(
      rosterCSV: """
        agent_id,start_local,end_local,shift
        N001,2027-03-14 03:30,2027-03-14 08:00,early
        N003,2027-03-13 22:00,2027-03-14 08:00,night
        """,
      activitiesCSV: nil
    )
    #expect(roster.shifts.map(\.range.minutes) == [270, 540])
    #expect(
      roster.shifts.map { "\($0.range.lowerBound)" } == [
        "2027-03-14T07:30Z", "2027-03-14T03:00Z",
      ]
    )
  }

  @Test func `a time that the clock leaves out is no start`() {
    let roster = """
      agent_id,start_local,end_local,shift
      N001,2027-03-14 02:30,2027-03-14 08:00,early
      """
    #expect(
      refusal(roster, nil) == """
        roster.csv:2: start_local: expected a time that the clock of America/New_York shows, which \
        leaves this one out, not '2027-03-14 02:30'
        """
    )
  }

  @Test func `without activities, unpaid minutes lie in the middle, on the grid`() throws {
    let roster = try Self.reader.roster(
      rosterCSV: """
        agent_id,start_utc,end_utc,paid_minutes,shift,queues
        A002,2027-03-13T08:00Z,2027-03-13T12:00Z,180,day,northwind-en spree-de
        """,
      activitiesCSV: nil
    )
    #expect(
      roster.shifts[0].activities.map { "\($0.kind) \($0.range.minutes)" } == [
        "idle 60", "rest(Workforce.BreakRule.Kind.meal, isPaid: false) 60", "idle 120",
      ]
    )
  }

  @Test func `a shift that reaches over several is told of each, and a date that was not given`() {
    let roster = """
      agent_id,start_local,end_local,shift
      A001,2027-03-14 08:00,2027-03-14 20:00,day
      A001,2027-03-14 09:00,2027-03-14 10:00,day
      A001,2027-03-14 11:00,2027-03-14 12:00,day
      A001,2027-03-14 20:00,2027-03-14 22:00,day
      A002,2027-03-20 08:00,2027-03-20 16:00,day
      """
    #expect(
      refusal(roster, nil) == """
        roster.csv:3: the shift of 'A001' from 2027-03-14 09:00 overlaps the one in line 2: \
        expected a start at 2027-03-14 20:00 or later
        roster.csv:4: the shift of 'A001' from 2027-03-14 11:00 overlaps the one in line 2: \
        expected a start at 2027-03-14 20:00 or later
        roster.csv:6: start_local: expected a start on a date from 2027-03-13 to 2027-03-15, not \
        '2027-03-20 08:00'
        """
    )
  }

  @Test func `a zone's other name is read, and another zone is refused`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("zones-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, rule, minutes) in [
      ("Asia/Manila", "PST-8", 480), ("Asia/Maynila", "PST-8", 480), ("Asia/Tokyo", "JST-9", 540),
    ] {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(FixedZone.bytes(rule, offsetMinutes: minutes)).write(to: file)
    }
    let zones = try ZoneDatabase(folder: folder.path)
    let reader = RosterCSVReader(instance: SmallWorld.instance, zones: zones)
    func text(_ zone: String) -> String {
      """
      agent_id,start_local,end_local,time_zone,shift
      A001,2027-03-13 22:00,2027-03-14 07:00,\(zone),night
      """
    }
    let roster = try reader.roster(rosterCSV: text("Asia/Maynila"), activitiesCSV: nil)
    #expect(roster.shifts.map(\.range) == [SmallRoster.ana.range])
    for name in ["Asia/Tokyo", "Asia/Nowhere", "../Manila"] {
      let error = try #require(throws: RosterFileError.self) {
        try reader.roster(rosterCSV: text(name), activitiesCSV: nil)
      }
      #expect(
        "\(error)" == """
          roster.csv:2: time_zone: expected Asia/Manila, the zone of 'A001', not '\(name)'
          """
      )
    }
  }

  @Test func `dates in an order that was not told are one error that says how to read them`() {
    let rows = """
      A001;13.03.2027;13.03.2027 17:00:00;13.03.2027 19:00:00;day
      A001;08.03.2027;08.03.2027 17:00:00;08.03.2027 19:00:00;day
      X999;08.03.2027;08.03.2027 17:00:00;08.03.2027 19:00:00;day
      """
    #expect(
      refusal("agent_id;local_date;start_local;end_local;shift\n" + rows, nil) == """
        roster.csv:2: local_date: 9 dates and times such as '13.03.2027' are not written as \
        2027-03-08: save them so, or have them read with --dates dmy
        roster.csv:4: agent_id: unknown agent 'X999'
        """
    )
    #expect(
      refusal(
        """
        agent_id,start_local,end_local,shift
        A001,3/8/2027 17:00,3/8/2027 19:00,day
        """,
        nil
      ) == """
        roster.csv:2: start_local: 2 dates and times such as '3/8/2027 17:00' are not written as \
        2027-03-08: save them so, or have them read with --dates dmy or --dates mdy
        """
    )
    // An order that was told, and in which they are not written, is not offered again.
    #expect(
      refusal(
        """
        agent_id,start_local,end_local,shift
        A001,3/31/2027 17:00,3/31/2027 19:00,day
        """,
        nil,
        dates: .dayMonthYear
      ) == """
        roster.csv:2: start_local: 2 dates and times such as '3/31/2027 17:00' are not written as \
        2027-03-08: save them so, or have them read with --dates mdy
        """
    )
    #expect(
      refusal(
        """
        agent_id,start_local,end_local,shift
        A001,13.3.2027 17:00,3/13/2027 19:00,day
        """,
        nil
      ) == """
        roster.csv:2: start_local: 2 dates and times such as '13.3.2027 17:00' are not written as \
        2027-03-08: save them so; they stand in several orders
        """
    )
  }

  @Test func `blanks and unseen characters of a spreadsheet do not count`() throws {
    let roster = try Self.reader.roster(
      rosterCSV: """
        \u{FEFF}agent_id\u{A0},start_utc,end_utc,shift,,
        A001\u{A0},\u{200B}2027-03-13T08:00Z,2027-03-13T10:00Z\u{202F}, day\u{3000},,
        "","","",""
        A002,2027-03-13T08:00Z,2027-03-13T10:00Z,day,,,,
        """,
      activitiesCSV: nil
    )
    #expect(roster.shifts.map(\.agent) == ["A001", "A002"])
    #expect(roster.shifts.map(\.pattern) == ["day", "day"])
  }

  @Test func `a workbook or UTF-16 in the place of a roster is told so`() {
    #expect(
      refusal("PK\u{3}\u{4}\u{14}\0", nil) == """
        roster.csv:1: the file is a workbook (.xlsx, .ods or .numbers), not CSV: open it in the \
        spreadsheet program and save, or export, the sheet as CSV in UTF-8
        """
    )
    let utf16 = String(decoding: [0xFF, 0xFE, 0x61, 0x00] as [UInt8], as: UTF8.self)
    #expect(refusal(utf16, nil) == "roster.csv:1: the file is UTF-16: save it as UTF-8")
  }

  @Test func `more errors than a thousand are counted, and too many end the reading`() throws {
    func error(_ row: String, _ count: Int) throws -> RosterFileError {
      let rows = String(repeating: row + "\n", count: count)
      return try #require(throws: RosterFileError.self) {
        try Self.reader.roster(
          rosterCSV: "agent_id,start_utc,end_utc,shift\n" + rows,
          activitiesCSV: nil
        )
      }
    }
    let some = try error("X999,2027-03-13T08:00Z,2027-03-13T10:00Z,day", 1500)
    #expect(some.problems.count == 1001)
    #expect(some.problems.last?.description == "roster.csv: 500 more errors not listed")
    let many = try error("x", 25_000)
    #expect(
      many.problems.last?.description
        == "roster.csv: 19000 more errors not listed, and the lines from 20002 on not read"
    )
  }

  private func refusal(
    _ roster: String,
    _ activities: String?,
    dates: DateOrder? = nil
  ) -> String? {
    do {
      let reader = RosterCSVReader(instance: SmallWorld.instance, dates: dates)
      _ = try reader.roster(rosterCSV: roster, activitiesCSV: activities)
      return nil
    } catch {
      return "\(error)"
    }
  }

  private func text(_ path: String, of files: [OutputFile]) -> String {
    files.first { $0.path == path }?.text ?? ""
  }
}
