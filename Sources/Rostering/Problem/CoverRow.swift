import Workforce

/// Heads wanted of a named shift on one date, or of people on shift in one slot.
struct CoverRow: Hashable, Sendable {
  let heads: Int
  let missingPrice: Double
  let surplusPrice: Double
  /// Whether the prices stand for a hard rule: they are then higher than all that breaking the rule
  /// could gain.
  var isHard = false

  /// Whether heads cost or earn anything here by themselves; those of a ``SupervisionRule`` do
  /// not.
  var isPriced: Bool { missingPrice != 0 || surplusPrice != 0 }

  /// What so many heads cost.
  func price(ofHeads count: Int) -> Double {
    count < heads
      ? Double(heads - count) * missingPrice : Double(count - heads) * surplusPrice
  }

  /// What one head more is worth when there are so many.
  func gain(atHeads count: Int) -> Double { count < heads ? missingPrice : -surplusPrice }
}

/// For agents of one catalogue who count in the same rows of cover, the rows in which each duty
/// counts.
struct CoverGroup: Hashable, Sendable {
  /// The rows of duty d are `rows[starts[d]..<starts[d + 1]]`, those of named shifts first.
  let starts: [Int]
  let rows: [Int]
  /// Where the rows of slots begin, one row per slot, for each term in which people on
  /// shift count; empty where they count in none.
  var slotRows: [Int] = []
  /// How many rows of named shifts a duty has; empty where there are no rows of slots.
  var namedCounts: [Int] = []
  /// The slots of each duty; empty where there are no rows of slots.
  var slots: [Range<Int>] = []
  /// The slots of the gap of each duty that is split; empty where there is none.
  var gapSlots: [Range<Int>] = []
  /// The slots that duties reach, counted from the first.
  var slotCount = 0
  /// Those of ``slotRows`` in which duties at home do not count; empty where none is at home.
  var seatRows: [Int] = []
  /// Whether each duty is worked at home; empty where none is, or all are.
  var isAtHome: [Bool] = []

  /// The rows in which a duty counts.
  @inline(__always)
  func rows(ofDuty duty: Int) -> ArraySlice<Int> { rows[starts[duty]..<starts[duty + 1]] }

  /// Adds to the values of some duties what they earn in their rows.
  ///
  /// - Parameters:
  ///   - values: what the duties earn so far, by duty.
  ///   - duties: the duties.
  ///   - gains: what a head earns, by row.
  ///   - sums: room for sums of `gains`.
  func addGains(
    to values: inout [Double],
    of duties: Range<Int>,
    gains: [Double],
    sums: inout [Double]
  ) {
    guard !slotRows.isEmpty else {
      for duty in duties {
        for row in starts[duty]..<starts[duty + 1] { values[duty] += gains[rows[row]] }
      }
      return
    }
    // Sums of what people on shift earn before each slot: a duty is then one subtraction.
    sums.removeAll(keepingCapacity: true)
    sums.append(0)
    for slot in 0..<slotCount {
      var sum = sums[slot]
      for first in slotRows { sum += gains[first + slot] }
      sums.append(sum)
    }
    for duty in duties {
      for row in starts[duty]..<starts[duty] + namedCounts[duty] {
        values[duty] += gains[rows[row]]
      }
      values[duty] += sums[slots[duty].upperBound] - sums[slots[duty].lowerBound]
      values[duty] -= sums[gapSlots[duty].upperBound] - sums[gapSlots[duty].lowerBound]
    }
    if !isAtHome.isEmpty { takeOffSeats(from: &values, of: duties, gains: gains, sums: &sums) }
  }

  /// Takes off again what duties at home would earn in the rows of seats.
  private func takeOffSeats(
    from values: inout [Double],
    of duties: Range<Int>,
    gains: [Double],
    sums: inout [Double]
  ) {
    sums.removeAll(keepingCapacity: true)
    sums.append(0)
    for slot in 0..<slotCount {
      sums.append(seatRows.reduce(sums[slot]) { $0 + gains[$1 + slot] })
    }
    for duty in duties where isAtHome[duty] {
      values[duty] -= sums[slots[duty].upperBound] - sums[slots[duty].lowerBound]
      values[duty] += sums[gapSlots[duty].upperBound] - sums[gapSlots[duty].lowerBound]
    }
  }
}

/// Finds the groups of agents who count in the same rows of cover.
struct CoverGroupBuilder {
  private struct Key: Hashable {
    let catalogue: Int
    let counted: [Bool]
    let slotRows: [Int]
    let homeDays: [Bool]
  }

  /// The groups found so far.
  private(set) var groups: [CoverGroup] = []
  private var positions: [Key: Int] = [:]
  private let instance: Instance

  private let presence: PresenceTerms

  init(instance: Instance, presence: PresenceTerms) {
    self.instance = instance
    self.presence = presence
  }

  /// The group of an agent.
  mutating func group(of agent: Agent, catalogue: DutyCatalogue, position: Int) -> Int {
    let slotRows = presence.firstRows(of: agent)
    let seatRows = presence.firstRowsOfSeats(of: agent)
    let homeDays = seatRows.isEmpty ? [] : instance.horizon.dates.map(agent.worksAtHome)
    let isMixed = homeDays.contains(true)
    let key = Key(
      catalogue: position,
      counted: instance.shiftCover.map { $0.counts(agent) },
      slotRows: slotRows,
      homeDays: isMixed ? homeDays : []
    )
    if let known = positions[key] { return known }
    var rowsByShift: [Shift: [Int]] = [:]
    for (row, cover) in instance.shiftCover.enumerated() where key.counted[row] {
      guard let day = instance.horizon.dayIndex(of: cover.date) else { continue }
      rowsByShift[Shift(day: day, pattern: cover.pattern), default: []].append(row)
    }
    var starts = [0]
    var rows: [Int] = []
    var namedCounts: [Int] = []
    var slots: [Range<Int>] = []
    var gapSlots: [Range<Int>] = []
    for duty in catalogue.duties {
      let pattern = agent.contract.shiftPatterns[catalogue.forms[duty.form].pattern].id
      let named = rowsByShift[Shift(day: duty.day, pattern: pattern), default: []]
      rows += named
      if !slotRows.isEmpty {
        let own = catalogue.touchedSlots(of: duty)
        let gap = catalogue.gapSlots(of: duty)
        for first in slotRows {
          if isMixed, homeDays[duty.day], seatRows.contains(first) { continue }
          rows += own.filter { !gap.contains($0) }.map { first + $0 }
        }
        namedCounts.append(named.count)
        slots.append(own)
        gapSlots.append(gap)
      }
      starts.append(rows.count)
    }
    positions[key] = groups.count
    groups.append(
      CoverGroup(
        starts: starts,
        rows: rows,
        slotRows: slotRows,
        namedCounts: namedCounts,
        slots: slots,
        gapSlots: gapSlots,
        slotCount: slots.map(\.upperBound).max() ?? 0,
        seatRows: isMixed ? seatRows : [],
        isAtHome: isMixed ? catalogue.duties.map { homeDays[$0.day] } : []
      )
    )
    return groups.count - 1
  }

  private struct Shift: Hashable {
    let day: Int
    let pattern: String
  }
}
