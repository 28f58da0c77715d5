import Testing

/// What is wrong with an instance file is told with its place and the value.
struct SchedulingFileProblemTests {
  struct Damage: CustomTestStringConvertible {
    let old: String
    let new: String
    let problem: String
    var testDescription: String { "\(old) → \(new)" }

    init(_ old: String, _ new: String, _ problem: String) {
      self.old = old
      self.new = new
      self.problem = problem
    }
  }

  @Test(arguments: [
    Damage("# Two people", "14", ":1: expected the name of a section, not '14'"),
    Damage("14\n", "", ": SECTION_HORIZON is missing or empty"),
    Damage("14\n", "0\n", ":3: days: expected a whole number from 1 to 364, not '0'"),
    Damage("14\n", "14\n15\n", ":4: SECTION_HORIZON has more than 1 line"),
    Damage("14\n", "14,15\n", ":3: 2 fields, expected 1: days"),
    Damage("SECTION_COVER", "SECTION_COVERS", ":23: unknown section 'SECTION_COVERS'"),
    Damage(
      "SECTION_DAYS_OFF",
      "SECTION_SHIFTS",
      ":14: section 'SECTION_SHIFTS' was already given in line 5"
    ),
    Damage("N,600", "E,600", ":8: ShiftID: shift 'E' was already given in line 7"),
    Damage(
      "E,480",
      "-,480",
      ":7: ShiftID: expected a name without '|' and '=', other than '-', not '-'"
    ),
    Damage("480", "-480", ":7: Length: expected a whole number from 1 to 1440, not '-480'"),
    Damage("480", "1441", ":7: Length: expected a whole number from 1 to 1440, not '1441'"),
    Damage("480", "8h", ":7: Length: expected a whole number from 1 to 1440, not '8h'"),
    Damage("E,480,", "E,480", ":7: 2 fields, expected 3: ShiftID,Length,CannotFollow"),
    Damage("E|N\n", "E|Q\n", ":8: CannotFollow: unknown shift 'Q'"),
    Damage("E|N\n", "E|\n", ":8: CannotFollow: unknown shift ''"),
    Damage("Ann,E", "Bob,E", ":12: ID: employee 'Bob' was already given in line 11"),
    Damage("N=3", "N", ":12: MaxShifts: expected entries such as D=14|N=0, not 'N'"),
    Damage("N=3", "Q=3", ":12: MaxShifts: unknown shift 'Q'"),
    Damage("N=3", "N=-3", ":12: MaxShifts: expected a whole number from 0 to 1000000, not '-3'"),
    Damage("N=3", "N=3|E=1", ":12: MaxShifts: shift 'E' was already given in line 12"),
    Damage(
      "E=14|N=3",
      "E=14",
      ":12: MaxShifts: expected an entry for the shift 'N', not 'E=14'"
    ),
    Damage("4800,2400", "2400,4800", ":12: MinTotalMinutes: 4800 is more than the most, 2400"),
    Damage(
      "5,2,2,1\n",
      "5,2,-2,1\n",
      ":12: MinConsecutiveDaysOff: expected a whole number from 0 to 1000000, not '-2'"
    ),
    Damage(
      "5,2,2,1\n",
      "5,2,2\n",
      ":12: 7 fields, expected 8: ID,MaxShifts,MaxTotalMinutes,MinTotalMinutes,"
        + "MaxConsecutiveShifts,MinConsecutiveShifts,MinConsecutiveDaysOff,MaxWeekends"
    ),
    Damage("Ann,0,13", "Eve,0,13", ":15: EmployeeID: unknown employee 'Eve'"),
    Damage("Ann,0,13", "Ann,0,14", ":15: Day: expected a whole number from 0 to 13, not '14'"),
    Damage("Ann,0,13", "Ann,0,0", ":15: Day: day '0' was already given in line 15"),
    Damage("Ann,0,13", "Ann", ":15: 1 field, expected an EmployeeID and one or more days"),
    Damage(
      "Ann,0,13",
      "Ann,0\nAnn,1",
      ":16: EmployeeID: employee 'Ann' was already given in line 15"
    ),
    Damage("Bob,3,E,7", "Bob,3,Q,7", ":18: ShiftID: unknown shift 'Q'"),
    Damage("Bob,3,E,7", "Bob,3,E", ":18: 3 fields, expected 4: EmployeeID,Day,ShiftID,Weight"),
    Damage(
      "Bob,3,E,7",
      "Bob,3,E,7\nBob,3,E,8",
      ":19: request 'Bob,3,E' was already given in line 18"
    ),
    Damage(
      "Ann,5,N,2",
      "Ann,5,N,+2",
      ":21: Weight: expected a whole number from 0 to 1000000, not '+2'"
    ),
    Damage(
      "0,E,2,",
      "0,E,x,",
      ":24: Requirement: expected a whole number from 0 to 1000000, not 'x'"
    ),
    Damage("6,N,1,", "0,E,1,", ":25: cover '0,E' was already given in line 24"),
    Damage(
      "0,E,2,100,1",
      "0,E,2,100",
      ":24: 4 fields, expected 5: Day,ShiftID,Requirement,WeightUnder,WeightOver"
    ),
  ])
  func `a problem is told in one line`(damage: Damage) throws {
    let problems = try SmallFile(damage.old, damage.new).problems()
    #expect(problems.contains("small.txt" + damage.problem), "\(problems)")
  }

  @Test func `all problems are told at once, in the order of the lines`() throws {
    var file = try SmallFile("N,600", "N,0")
    file.text.replace("Bob,3,E,7", with: "Bob,30,E,7")
    file.text.replace("0,E,2,", with: "0,Q,2,")
    #expect(
      try file.problems() == [
        "small.txt:8: Length: expected a whole number from 1 to 1440, not '0'",
        "small.txt:18: Day: expected a whole number from 0 to 13, not '30'",
        "small.txt:24: ShiftID: unknown shift 'Q'",
      ]
    )
  }

  @Test func `an empty file lacks what an instance needs`() throws {
    var file = SmallFile()
    file.text = ""
    #expect(
      try file.problems() == [
        "small.txt: SECTION_HORIZON is missing or empty",
        "small.txt: SECTION_SHIFTS is missing or empty",
        "small.txt: SECTION_STAFF is missing or empty",
        "small.txt: SECTION_COVER is missing or empty",
      ]
    )
  }
}
