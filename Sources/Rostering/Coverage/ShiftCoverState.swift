/// How many heads count in each row of cover, and what that costs.
struct ShiftCoverState {
  /// What the rows cost together, supervision included.
  private(set) var cost = 0.0
  /// What one more head is worth, by row.
  private(set) var gains: [Double]
  private let rows: [CoverRow]
  private let watches: [SupervisionRule]
  private var heads: [Int]
  private var journal: [(row: Int, isEntry: Bool)] = []
  private var isJournalOpen = false
  private var costBefore = 0.0

  /// The state without anybody on duty.
  init(rows: [CoverRow], watches: [SupervisionRule] = []) {
    self.rows = rows
    self.watches = watches
    heads = [Int](repeating: 0, count: rows.count)
    gains = rows.map { $0.gain(atHeads: 0) }
    for watch in watches {
      for slot in watch.slots { updateGains(watch, slot) }
    }
    recount()
  }

  /// Heads that count in a row.
  func heads(row: Int) -> Int { heads[row] }

  /// Counts one head more.
  mutating func add(row: Int) {
    if isJournalOpen { journal.append((row, true)) }
    enter(row)
  }

  /// Counts one head less.
  mutating func remove(row: Int) {
    if isJournalOpen { journal.append((row, false)) }
    leave(row)
  }

  /// The gains, and with them what a supervisor earns in a slot that has too few supervisors and
  /// nobody else on shift: once they are there, others can come. Only hard supervision counts;
  /// `followers` has, by supervision rule and slot, the share of the site's other people who could
  /// be on shift.
  func gainsBeforeOthers(followers: [[Double]]) -> [Double] {
    var gains = gains
    for (number, watch) in watches.enumerated() where watch.isHard {
      for slot in watch.slots {
        let supervisors = watch.supervisorsBefore[slot] + heads[watch.supervisorRow + slot]
        guard supervisors < watch.heads, people(watch, slot) == heads[watch.supervisorRow + slot]
        else { continue }
        gains[watch.supervisorRow + slot] += watch.price * followers[number][slot]
      }
    }
    return gains
  }

  /// Where hard rules are broken: the first row of those who count, and the slot; `terms`
  /// are the first rows of all terms but those of supervision.
  func brokenPlaces(terms: [Int], slots: Int) -> [(firstRow: Int, slot: Int)] {
    var places: [(firstRow: Int, slot: Int)] = []
    for watch in watches where watch.isHard {
      for slot in watch.slots where price(watch, slot) > 0 { places.append((watch.otherRow, slot)) }
    }
    for first in terms where rows[first].isHard {
      for slot in 0..<slots where rows[first + slot].price(ofHeads: heads[first + slot]) > 0 {
        places.append((first, slot))
      }
    }
    return places
  }

  /// Adds up the cost again, free of rounding errors.
  mutating func recount() {
    cost = rows.indices.reduce(0) { $0 + rows[$1].price(ofHeads: heads[$1]) }
    for watch in watches {
      for slot in watch.slots { cost += price(watch, slot) }
    }
  }

  /// What the first rows cost, those of named shifts.
  func cost(ofRows count: Int) -> Double {
    (0..<count).reduce(0) { $0 + rows[$1].price(ofHeads: heads[$1]) }
  }

  /// Whether a hard rule on people on shift is broken.
  var breaksHardRule: Bool {
    rows.indices.contains { rows[$0].isHard && rows[$0].price(ofHeads: heads[$0]) > 0 }
      || watches.contains { watch in
        watch.isHard && watch.slots.contains { price(watch, $0) > 0 }
      }
  }

  // MARK: - Taking back

  /// Notes all changes from here on, until they are kept or taken back.
  mutating func openJournal() {
    isJournalOpen = true
    costBefore = cost
    journal.removeAll(keepingCapacity: true)
  }

  /// Keeps the changes since the journal was opened.
  mutating func keepChanges() { isJournalOpen = false }

  /// Takes back the changes since the journal was opened.
  mutating func takeBackChanges() {
    isJournalOpen = false
    while let change = journal.popLast() {
      if change.isEntry { leave(change.row) } else { enter(change.row) }
    }
    cost = costBefore
  }

  // MARK: - One head

  private mutating func enter(_ row: Int) {
    cost -= gains[row]
    heads[row] += 1
    update(row)
  }

  private mutating func leave(_ row: Int) {
    heads[row] -= 1
    update(row)
    cost += gains[row]
  }

  private mutating func update(_ row: Int) {
    gains[row] = rows[row].gain(atHeads: heads[row])
    guard !watches.isEmpty else { return }
    for watch in watches {
      let count = watch.slots.count
      if (watch.supervisorRow..<watch.supervisorRow + count).contains(row) {
        updateGains(watch, row - watch.supervisorRow)
      } else if (watch.otherRow..<watch.otherRow + count).contains(row) {
        updateGains(watch, row - watch.otherRow)
      }
    }
  }

  // MARK: - Supervision

  private func price(_ watch: SupervisionRule, _ slot: Int) -> Double {
    let supervisors = watch.supervisorsBefore[slot] + heads[watch.supervisorRow + slot]
    return watch.price(people: people(watch, slot), supervisors: supervisors)
  }

  private func people(_ watch: SupervisionRule, _ slot: Int) -> Int {
    heads[watch.supervisorRow + slot] + heads[watch.otherRow + slot]
  }

  private mutating func updateGains(_ watch: SupervisionRule, _ slot: Int) {
    let people = people(watch, slot)
    let supervisors = watch.supervisorsBefore[slot] + heads[watch.supervisorRow + slot]
    let now = watch.price(people: people, supervisors: supervisors)
    gains[watch.supervisorRow + slot] =
      now - watch.price(people: people + 1, supervisors: supervisors + 1)
    gains[watch.otherRow + slot] =
      now - watch.price(people: people + 1, supervisors: supervisors)
  }
}

extension SupervisionRule {
  /// What so many people cost in a slot.
  func price(people: Int, supervisors: Int) -> Double {
    people > 0 ? Double(max(0, heads - supervisors)) * price : 0
  }
}
