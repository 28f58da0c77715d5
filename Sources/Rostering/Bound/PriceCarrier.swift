import CivilTime
import Workforce

/// Carries prices of one problem over to another of the same queues, jobs, shifts and people, or some of
/// them: what both know keeps its price, whatever its place.
struct PriceCarrier {
  /// Where the prices come from.
  let source: RosteringProblem
  /// Where they go.
  let target: RosteringProblem
  /// The slot of the source that begins with a slot of the target; nil where there is none.
  private let slots: [Int?]

  init(from source: RosteringProblem, to target: RosteringProblem) {
    self.source = source
    self.target = target
    slots = (0..<target.timeline.count).map { slot in
      let start = target.timeline.start(ofSlot: slot)
      let own = source.timeline.slot(startingAt: start)
      let isSame = source.timeline.grid.intervalMinutes == target.timeline.grid.intervalMinutes
      return own.flatMap { isSame && (0..<source.timeline.count).contains($0) ? $0 : nil }
    }
  }

  /// Prices for the target's bound, within what its cells can cost; what the source does not know begins at
  /// the bound's first prices.
  ///
  /// - Parameters:
  ///   - prices: those of the source, in the layout of ``LagrangianBound``.
  ///   - relaxation: the bound of the target.
  /// - Returns: prices in the layout of the target's bound.
  func prices(_ prices: [Double], for relaxation: LagrangianBound) -> [Double] {
    var carried = relaxation.firstPrices
    let cells = sourceCells()
    for cell in relaxation.pricedCells {
      guard let own = cells[cell] else { continue }
      let range = relaxation.priceRange(ofCell: cell)
      carried[cell] = min(range.upperBound, max(range.lowerBound, prices[own]))
    }
    return carried
  }

  /// The prices just as they are, for people who come in beside those of the source.
  func unchangedPrices(_ prices: [Double]) -> [Double] {
    sourceCells().map { $0.map { prices[$0] } ?? 0 }
  }

  /// The cell of the source that each cell of the target is; nil for what the source does not know.
  private func sourceCells() -> [Int?] {
    let queues = positions(source.instance.queues.map(\.id))
    let jobs = positions(source.jobs.map(\.id))
    let layout = source.priceLayout
    let cells = (0..<target.queueCount).flatMap { queue -> [Int?] in
      if target.isLane(queue) {
        return slots.indices.map { slot in
          let job = target.job(lane: queue, slot: slot).flatMap { jobs[target.jobs[$0].id] }
          return job.map(source.priceCell(ofJob:))
        }
      }
      guard let row = queues[target.instance.queues[queue].id] else {
        return [Int?](repeating: nil, count: slots.count)
      }
      return slots.map { slot in slot.map { layout.cell(queue: row, slot: $0) } }
    }
    return cells + coverRows().map { row in row.map(layout.cell(ofCoverRow:)) }
  }

  /// The prices of counts, for types whose counts are the same.
  func countPrices(_ prices: [[Double]]) -> [[Double]] {
    let agents = positions(source.instance.agents.map(\.id))
    let members = target.members
    return target.types.indices.map { type in
      let none = target.types[type].counters.map { _ in 0.0 }
      guard let first = members[type].first,
        let agent = agents[target.instance.agents[first].id]
      else { return none }
      let own = source.typeOfAgent[agent]
      return source.types[own].counters == target.types[type].counters ? prices[own] : none
    }
  }

  /// The source's row of cover for each of the target's; nil where it has none.
  private func coverRows() -> [Int?] {
    let named = positions(source.instance.shiftCover.map(NamedShift.init))
    let blocks = positions(source.presence)
    let ownNamed = target.instance.shiftCover.map { named[NamedShift($0)] }
    let sourceNamed = source.instance.shiftCover.count
    return ownNamed
      + target.presence.flatMap { name in
        slots.map { slot in
          guard let block = blocks[name], let slot else { return nil }
          return sourceNamed + block * source.timeline.count + slot
        }
      }
  }

  private func positions<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
    Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// What a row of named shifts stands for, whatever is wanted there.
private struct NamedShift: Hashable {
  let date: LocalDate
  let pattern: String
  let location: Identifier<Location>?
  let team: String?

  init(_ cover: ShiftCover) {
    date = cover.date
    pattern = cover.pattern
    location = cover.location
    team = cover.team
  }
}
