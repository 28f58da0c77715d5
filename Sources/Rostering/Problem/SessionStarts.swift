import Workforce

/// The moments at which the members of sessions that are held together hold them.
///
/// The bound lets every member choose alone; a roster has one moment for all. It is that of the
/// members who are in, and free while nobody is.
struct SessionStarts {
  /// The slot by session; −1 where it is free, or where the session is not held together.
  private(set) var slots: [Int]
  /// Members in by slot, by session.
  private var members: [[Int: Int]]
  private let isTogether: [Bool]

  /// Nobody in.
  init(problem: RosteringProblem) {
    isTogether = problem.sessions.map(\.isTogether)
    slots = [Int](repeating: -1, count: isTogether.count)
    members = [[Int: Int]](repeating: [:], count: isTogether.count)
  }

  /// Whether the members of some session who are in begin at different moments.
  var hasSplitSession: Bool { members.contains { $0.count > 1 } }

  /// Counts the sessions of a tour that comes in.
  mutating func add(_ tour: Tour) {
    for held in tour.duties.lazy.flatMap(\.sessions) where isTogether[held.session] {
      members[held.session][held.slots.lowerBound, default: 0] += 1
      slots[held.session] = held.slots.lowerBound
    }
  }

  /// Counts the sessions of a tour that goes out.
  mutating func remove(_ tour: Tour) {
    for held in tour.duties.lazy.flatMap(\.sessions) where isTogether[held.session] {
      let start = held.slots.lowerBound
      let left = members[held.session][start, default: 0] - 1
      members[held.session][start] = left > 0 ? left : nil
      slots[held.session] = members[held.session].keys.min() ?? -1
    }
  }
}
