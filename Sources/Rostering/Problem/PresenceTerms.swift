import CivilTime
import Workforce

/// What people on shift cost together, slot by slot: seats, hand-overs and supervision.
///
/// Everybody counts from the start of a shift to its end, breaks included. Each term has one
/// ``CoverRow`` per slot, after the rows of named shifts; slots beyond the grid, which shifts of sites in
/// other zones reach, have one too. A duty counts in the rows of its slots, so that bound, master and search
/// price the terms as they price named shifts. Supervision compares two counts: its rows have no price
/// of their own, and ``ShiftCoverState`` keeps it. Seats and supervision are asked for where somebody of
/// this roster is on shift: what the last roster alone breaks cannot be mended. Hand-overs are asked for
/// within the grid; those beyond it lie in the next roster's.
struct PresenceTerms: Sendable {
  /// People who count in the rows of one limit.
  private struct Term {
    let firstRow: Int
    let counts: @Sendable (Agent) -> Bool
    /// Whether only those count who take a seat on the date.
    let isOfSeats: Bool
  }

  /// What the rows of one limit stand for.
  enum Name: Hashable, Sendable {
    case seats(Identifier<Location>)
    case supervisors(Identifier<Location>)
    case supervised(Identifier<Location>)
    case handOver(Identifier<HandOver>, Identifier<Location>)
  }

  /// The rows, after those of named shifts.
  private(set) var rows: [CoverRow] = []
  /// What each block of rows stands for, one row per slot.
  private(set) var names: [Name] = []
  /// Supervision.
  private(set) var watches: [SupervisionRule] = []
  private var terms: [Term] = []
  private let instance: Instance
  private let timeline: Timeline
  private let named: Int
  private let hardPrice: Double
  private let others: Int

  /// - Parameters:
  ///   - instance: sites, hand-overs and people.
  ///   - timeline: the slots that shifts reach.
  ///   - hardPrice: the price of breaking a hard rule by one head in one slot.
  ///   - others: people beside those of the instance who may take seats.
  init(instance: Instance, timeline: Timeline, hardPrice: Double, others: Int = 0) {
    self.instance = instance
    self.timeline = timeline
    self.hardPrice = hardPrice
    self.others = others
    named = instance.shiftCover.count
    for location in instance.locations {
      addSeats(location)
      addSupervision(location)
    }
    for handOver in instance.handOvers { addHandOver(handOver) }
  }

  /// Where the rows begin in which an agent counts.
  func firstRows(of agent: Agent) -> [Int] {
    terms.filter { $0.counts(agent) }.map(\.firstRow)
  }

  /// Where those of them begin in which the agent does not count on dates at home.
  func firstRowsOfSeats(of agent: Agent) -> [Int] {
    terms.filter { $0.isOfSeats && $0.counts(agent) }.map(\.firstRow)
  }

  private mutating func addSeats(_ location: Location) {
    guard let seats = location.seats else { return }
    let dates = instance.horizon.dates
    let counts: @Sendable (Agent) -> Bool = { agent in
      agent.location.id == location.id && !dates.allSatisfy(agent.worksAtHome)
    }
    let before = before(
      { $0.location.id == location.id },
      where: { !$0.worksAtHome(on: $1.localDate) }
    )
    let most = instance.agents.count(where: counts) + (before.max() ?? 0) + others
    guard most > seats else { return }
    add(.seats(location.id), isOfSeats: true, counts)
    rows += before.map {
      CoverRow(heads: max(0, seats - $0), missingPrice: 0, surplusPrice: hardPrice, isHard: true)
    }
  }

  private mutating func addHandOver(_ handOver: HandOver) {
    let ranges = handOver.ranges(in: timeline.grid.range)
    let price = slotPrice(handOver.enforcement)
    for location in handOver.locations {
      let counts: @Sendable (Agent) -> Bool = { handOver.counts($0, at: location) }
      let before = before(counts)
      add(.handOver(handOver.id, location.id), counts)
      rows += (0..<timeline.count).map { slot in
        let isMeant =
          timeline.gridSlots.contains(slot) && ranges.contains(timeline.range(of: slot..<slot + 1))
        return CoverRow(
          heads: isMeant ? max(0, handOver.heads - before[slot]) : 0,
          missingPrice: isMeant ? price : 0,
          surplusPrice: 0,
          isHard: handOver.enforcement == .hard
        )
      }
    }
  }

  private mutating func addSupervision(_ location: Location) {
    guard let rule = location.supervision else { return }
    let isThere: @Sendable (Agent) -> Bool = { $0.location.id == location.id }
    let supervises: @Sendable (Agent) -> Bool = { isThere($0) && $0.roles.contains(rule.role) }
    guard instance.agents.contains(where: isThere) else { return }
    let firstRow = named + rows.count
    add(.supervisors(location.id), supervises)
    rows += (0..<timeline.count).map { _ in .unpriced }
    add(.supervised(location.id)) { isThere($0) && !$0.roles.contains(rule.role) }
    rows += (0..<timeline.count).map { _ in .unpriced }
    watches.append(
      SupervisionRule(
        supervisorRow: firstRow,
        otherRow: firstRow + timeline.count,
        heads: rule.heads,
        price: slotPrice(rule.enforcement),
        isHard: rule.enforcement == .hard,
        supervisorsBefore: before(supervises)
      )
    )
  }

  private mutating func add(
    _ name: Name,
    isOfSeats: Bool = false,
    _ counts: @escaping @Sendable (Agent) -> Bool
  ) {
    names.append(name)
    terms.append(Term(firstRow: named + rows.count, counts: counts, isOfSeats: isOfSeats))
  }

  /// The price of a head in a slot.
  private func slotPrice(_ enforcement: Enforcement) -> Double {
    enforcement.price.map { $0 * Double(timeline.grid.intervalMinutes) / 60 } ?? hardPrice
  }

  /// People of the last roster who are still on shift, by slot; one that a shift touches counts.
  private func before(
    _ counts: (Agent) -> Bool,
    where isMeant: (Agent, HistoricShift) -> Bool = { _, _ in true }
  ) -> [Int] {
    let slots = 0..<timeline.count
    var before = [Int](repeating: 0, count: slots.count)
    let known = Dictionary(
      instance.agents.lazy.filter(counts).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for shift in instance.history {
      guard let agent = known[shift.agent], isMeant(agent, shift) else { continue }
      guard let inside = shift.range.intersection(timeline.range(of: slots)) else { continue }
      let start = timeline.start(ofSlot: 0)
      let first = inside.lowerBound.minutes(since: start) / timeline.grid.intervalMinutes
      let last = (inside.upperBound.minutes(since: start) - 1) / timeline.grid.intervalMinutes
      for slot in first..<last + 1 { before[slot] += 1 }
    }
    return before
  }
}

extension CoverRow {
  /// A row that has no price of its own.
  fileprivate static let unpriced = CoverRow(heads: 0, missingPrice: 0, surplusPrice: 0)
}
