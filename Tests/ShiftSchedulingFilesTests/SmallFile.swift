import CivilTime
import ShiftSchedulingFiles
import Testing

/// A small instance file, written for these tests, to be spoilt by them.
struct SmallFile {
  var text = """
    # Two people, two weeks.
    SECTION_HORIZON
    14

    SECTION_SHIFTS
    # ShiftID, Length in minutes, Shifts that cannot follow
    E,480,
    N,600,E|N

    SECTION_STAFF
    Bob,E=2|N=0,1000,0,14,1,1,2
    Ann,E=14|N=3,4800,2400,5,2,2,1

    SECTION_DAYS_OFF
    Ann,0,13

    SECTION_SHIFT_ON_REQUESTS
    Bob,3,E,7

    SECTION_SHIFT_OFF_REQUESTS
    Ann,5,N,2

    SECTION_COVER
    0,E,2,100,1
    6,N,1,50,2
    """

  /// The file as it is.
  init() {}

  /// The file with a part replaced, which must be there.
  init(_ old: String, _ new: String) throws {
    let range = try #require(text.firstRange(of: old))
    text.replaceSubrange(range, with: new)
  }

  /// What the reader makes of it.
  func read() throws -> SchedulingInstance {
    try SchedulingReader(zones: ZoneDatabase()).read(text, file: "small.txt", name: "small")
  }

  /// What the reader complains about; empty when it does not.
  func problems() throws -> [String] {
    do {
      _ = try read()
      return []
    } catch let error as SchedulingFileError {
      return error.problems.map(\.description)
    }
  }
}
