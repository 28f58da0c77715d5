import CivilTime
import Workforce

/// The rounds of a placement: the state of all shifts, and how one is placed anew.
struct PlacementSearch {
  private var shifts: [PlacedShift]
  private var heads: HeadsAtWork
  private var sessions: SessionPlaces
  /// The shifts of each agent by their positions, in the order of the agents' first shifts.
  private let byAgent: [[Int]]
  /// The intervals in which each shift works now.
  private var working: [[Int]]
  /// How far the values of intervals are changed at random in a round that leaves the best placing
  /// so far.
  private let shake: Double
  /// A change so small that it only decides between choices of equal value. It differs from round
  /// to round, so that rounds find ways out where no single shift could gain.
  private static let fineGrain = 1e-5
  /// The intervals of each shift in which it need not always work.
  private let movable: [Set<Int>]

  init(shifts: [PlacedShift], work: WorkPlaces, groups: [SkillGroup], missingHeadHour: Double) {
    self.shifts = shifts
    shake = 0.3 * missingHeadHour * Double(work.grid.intervalMinutes) / 60
    heads = HeadsAtWork(work: work, groups: groups)
    sessions = SessionPlaces(shifts: shifts)
    working = shifts.map { _ in [] }
    movable = shifts.map { $0.movableIntervals(in: work.grid) }
    var order: [Identifier<Agent>] = []
    var positions: [Identifier<Agent>: [Int]] = [:]
    for (index, shift) in shifts.enumerated() {
      if positions[shift.bare.agent] == nil { order.append(shift.bare.agent) }
      positions[shift.bare.agent, default: []].append(index)
    }
    byAgent = order.compactMap { positions[$0] }
  }

  /// Places everything, then shift by shift anew, and keeps the best of all rounds.
  mutating func run() {
    for indices in byAgent { place(indices, round: 0) }
    for interval in 0..<heads.work.grid.count { heads.improve(interval) }
    let choices = byAgent.filter(hasChoice)
    let size = choices.reduce(0) { $0 + $1.reduce(0) { $0 + movable[$1].count } }
    guard size > 0 else { return }
    var best = (search: self, worth: worth)
    for round in 1...max(3, min(ActivityPlacement.mostRounds, ActivityPlacement.mostWork / size)) {
      let isShaken = round > 4 && round % 4 == 1
      if isShaken { self = best.search }
      sessions.turn()
      for indices in choices { place(indices, round: round, shake: isShaken ? shake : 0) }
      for interval in 0..<heads.work.grid.count { heads.improve(interval) }
      let worth = worth
      if worth > best.worth + HeadsAtWork.tolerance { best = (self, worth) }
    }
    self = best.search
  }

  /// What the work is worth, less the price of broken rules of breaks and of trainings not held.
  private var worth: Double {
    let owed = byAgent.reduce(0.0) { sum, indices in
      let held = Set(indices.flatMap { shifts[$0].sessions.map(\.session.id) })
      let sessions = indices.first.map { shifts[$0].agent.sessions } ?? []
      return sum
        + sessions.filter { !held.contains($0.id) }.reduce(0) {
          $0 + ($1.enforcement.price ?? BreakChoice.hardPrice / 2)
        }
    }
    return heads.worth - owed - shifts.reduce(0) { $0 + $1.stretchPrice }
  }

  /// Whether there is anything to choose in some shifts of one agent.
  private func hasChoice(_ indices: [Int]) -> Bool {
    indices.contains { index in
      shifts[index].breaks.contains { $0.starts.count > 1 } || !shifts[index].agent.sessions.isEmpty
    }
  }

  /// Places all shifts of one agent anew, the values of intervals raised at random by at most
  /// `shake`.
  private mutating func place(_ indices: [Int], round: Int, shake: Double = 0) {
    for index in indices {
      for interval in working[index] where movable[index].contains(interval) {
        heads.remove(shifts[index].group, in: interval)
      }
      shifts[index].sessions = []
    }
    let values = indices.map {
      IntervalValues(
        of: shifts[$0],
        movable: movable[$0],
        heads: heads,
        grain: Grain(seed: round &* 1_000_003 &+ $0),
        mostFalse: max(shake, Self.fineGrain)
      )
    }
    for (index, values) in zip(indices, values) {
      shifts[index].starts = BreakChoice(of: shifts[index], around: [], value: values.value).starts
    }
    for session in indices.first.map({ shifts[$0].agent.sessions }) ?? [] {
      hold(session, in: indices, values)
    }
    for index in indices {
      working[index] = shifts[index].workIntervals(in: heads.work.grid)
      for interval in working[index] where round == 0 || movable[index].contains(interval) {
        heads.add(shifts[index].group, in: interval, preferring: shifts[index].preferred)
      }
    }
  }

  /// Puts a session where it takes least from the work, unless leaving it out is cheaper.
  private mutating func hold(_ session: Session, in indices: [Int], _ values: [IntervalValues]) {
    var best: (index: Int, choice: BreakChoice, range: Range<Instant>)?
    var least = session.enforcement.price ?? BreakChoice.hardPrice / 2
    for (index, values) in zip(indices, values) {
      let shift = shifts[index]
      let held = shift.sessions.map(\.range)
      var own: Double?
      for start in sessions.starts(of: session) {
        let range = start..<start.adding(minutes: session.minutes)
        guard shift.bare.range.lowerBound <= range.lowerBound,
          range.upperBound <= shift.bare.range.upperBound,
          !held.contains(where: { $0.overlaps(range) })
        else { continue }
        let without =
          own ?? BreakChoice(of: shift, around: held, value: values.value).cost
        own = without
        let choice = BreakChoice(of: shift, around: held + [range], value: values.value)
        let cost = choice.cost - without + values.value(of: range)
        if cost < least - HeadsAtWork.tolerance {
          (best, least) = ((index, choice, range), cost)
        }
      }
    }
    guard let best else { return }
    shifts[best.index].sessions.append((session, best.range))
    shifts[best.index].starts = best.choice.starts
  }

  // MARK: - The outcome

  /// The shifts with their activities, in the order in which they came.
  var placed: [Shift] {
    let places = placesByShift
    return shifts.indices.map { index in
      let shift = shifts[index]
      return Shift(
        agent: shift.bare.agent,
        localDate: shift.bare.localDate,
        ordinal: shift.bare.ordinal,
        pattern: shift.bare.pattern,
        range: shift.bare.range,
        activities: shift.activities(at: places[index], work: heads.work)
      )
    }
  }

  /// The place by interval for each shift; intervals without work are left out.
  private var placesByShift: [[Int: Int]] {
    let groups = heads.groups
    let isWeighted = groups.contains { group in
      group.places.contains { group.thousandths[$0] != Efficiency.thousandthsPerHead }
    }
    var result = [[Int: Int]](repeating: [:], count: shifts.count)
    var last = [Int?](repeating: nil, count: shifts.count)
    for (interval, present) in presentByInterval.enumerated() where !present.isEmpty {
      let people = present.map {
        PeopleAtPlaces.Person(
          group: shifts[$0].group,
          preferred: shifts[$0].preferred,
          before: last[$0]
        )
      }
      let placed = PeopleAtPlaces(
        people,
        heads: heads.people(in: interval),
        groups: groups,
        isWeighted: isWeighted
      )
      for (index, place) in zip(present, placed.places) {
        guard let place, place != HeadsAtWork.idle else { continue }
        result[index][interval] = place
        last[index] = place
      }
    }
    return result
  }

  private var presentByInterval: [[Int]] {
    var present = [[Int]](repeating: [], count: heads.work.grid.count)
    for (index, intervals) in working.enumerated() {
      for interval in intervals { present[interval].append(index) }
    }
    return present
  }
}

/// What each interval of a shift is worth to its agent, who is not counted there.
private struct IntervalValues {
  private let grid: IntervalGrid
  private let first: Int
  private let values: [Double]

  /// Values the intervals that can move, each raised at random by less than `mostFalse`.
  init(
    of shift: PlacedShift,
    movable: Set<Int>,
    heads: HeadsAtWork,
    grain: Grain,
    mostFalse: Double
  ) {
    grid = heads.work.grid
    first = shift.intervals.lowerBound
    var grain = grain
    values = shift.intervals.map { interval in
      guard movable.contains(interval) else { return 0 }
      return heads.gain(of: shift.group, in: interval) + grain.next() * mostFalse
    }
  }

  /// The value of all intervals that a stretch of time touches.
  func value(of range: Range<Instant>) -> Double {
    guard let inside = range.intersection(grid.range) else { return 0 }
    let length = grid.intervalMinutes
    let start = inside.lowerBound.minutes(since: grid.start) / length
    let end = (inside.upperBound.minutes(since: grid.start) + length - 1) / length
    return (start..<end).reduce(0) { sum, interval in
      values.indices.contains(interval - first) ? sum + values[interval - first] : sum
    }
  }
}
