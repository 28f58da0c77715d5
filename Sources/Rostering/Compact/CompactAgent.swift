import CivilTime
import LinearProgram
import Workforce

/// The rows and columns of one agent while they are written down.
struct CompactAgent {
  var program: LinearProgram
  private(set) var days: [CompactProgram.Day] = []
  /// The columns of trainings and meetings.
  private(set) var holds: [CompactProgram.Hold] = []
  /// The rows of the slots in which a session may lie: one thing at a time.
  private var clearRows: [Int: Int] = [:]

  let problem: RosteringProblem
  private let layout: MasterLayout
  let type: AgentType
  let catalogue: DutyCatalogue
  let names: CompactNames
  /// The entries of every open duty, by its position in the catalogue.
  private var entries: [Int: [LinearProgram.Entry]] = [:]

  init(
    problem: RosteringProblem,
    layout: MasterLayout,
    agent: Int,
    program: LinearProgram,
    isNamed: Bool
  ) {
    self.problem = problem
    self.layout = layout
    self.program = program
    type = problem.types[problem.typeOfAgent[agent]]
    catalogue = problem.catalogues[type.catalogue]
    names = CompactNames(problem: problem, agent: agent, isNamed: isNamed)
  }

  /// Writes all of the agent's rows and columns.
  mutating func write() {
    let dayCount = catalogue.dayStarts.count - 1
    let firstStart = type.starts.map(\.first).min() ?? .max
    let open = (0..<dayCount).map { day in
      catalogue.duties(ofDay: day).filter {
        type.isAllowed[$0] && catalogue.duties[$0].start >= firstStart
      }
    }
    for duty in open.joined() { entries[duty] = coverEntries(of: duty) }
    for (day, duties) in open.enumerated() where !duties.isEmpty {
      addRow(names.day(day), .atMost(1), duties)
    }
    addRestRows(open)
    addWeekRows(open)
    addSessions(open.joined().sorted())
    days = open.enumerated().map { day, duties in
      var columns = CompactProgram.Day()
      let keys = breakWindows(of: duties)
      for key in keys.keys.sorted(by: Self.precedes) {
        columns.breaks[key] = addBreaks(key, windows: keys[key] ?? [], day: day)
      }
      columns.work = duties.map { addWork($0) }
      return columns
    }
  }

  // MARK: - Duties

  /// The supply of a duty in every slot, breaks not yet taken off.
  private func coverEntries(of duty: Int) -> [LinearProgram.Entry] {
    catalogue.slots(of: catalogue.duties[duty]).compactMap { supplyEntry(slot: $0, value: 1) }
  }

  private func supplyEntry(slot: Int, value: Double) -> LinearProgram.Entry? {
    let row = layout.supplyRows[class: type.skillClass, slot: slot]
    let heads = value * (layout.supplyValues?[class: type.skillClass, slot: slot] ?? 1)
    return row < 0 ? nil : LinearProgram.Entry(row: Int(row), value: heads)
  }

  private func labour(_ slot: Int) -> Double {
    problem.costHours[type.location][slot] * type.weightedHourlyCost
  }

  private mutating func addWork(_ duty: Int) -> CompactProgram.Work {
    let slots = catalogue.slots(of: catalogue.duties[duty])
    let cost = slots.reduce(problem.tailCost(ofDuty: duty, type: type)) {
      $0 + labour($1) + problem.idlePrices[$1]
    }
    let column = program.addColumn(
      .init(
        name: names.work(duty: duty, catalogue: catalogue),
        cost: cost,
        bounds: .between(0, 1),
        isInteger: true
      ),
      entries: entries[duty] ?? []
    )
    return CompactProgram.Work(column: column, duty: duty)
  }

  /// Adds a row over duties, each with a coefficient.
  @discardableResult
  mutating func addRow(
    _ name: String,
    _ bounds: Bounds,
    _ duties: some Sequence<Int>,
    value: (Int) -> Double = { _ in 1 }
  ) -> Int {
    let row = program.addRow(.init(name: name, bounds: bounds))
    for duty in duties { entries[duty]?.append(.init(row: row, value: value(duty))) }
    return row
  }

  /// What a break or a session takes from its slots: their supply, and the room for anything else.
  private func taken(_ slots: Range<Int>) -> [LinearProgram.Entry] {
    slots.compactMap { supplyEntry(slot: $0, value: -1) }
      + slots.compactMap { clearRows[$0].map { .init(row: $0, value: -1) } }
  }

  // MARK: - Trainings and meetings

  /// The sessions of the agent: each is held once or, at a price, not at all; inside a duty, clear of
  /// its breaks and of other sessions.
  private mutating func addSessions(_ duties: [Int]) {
    let ranges = type.sessions.flatMap { term in term.starts.map { $0..<$0 + term.slots } }
    for slot in Set(ranges.joined()).sorted() {
      let here = duties.filter { catalogue.slots(of: catalogue.duties[$0]).contains(slot) }
      clearRows[slot] = addRow(names.clear(slot), .atLeast(0), here)
    }
    for (position, term) in type.sessions.enumerated() {
      let row = program.addRow(.init(name: names.session("held", term.session), bounds: .equal(1)))
      if let price = term.price {
        program.addColumn(
          .init(name: names.session("miss", term.session), cost: price, bounds: .between(0, 1)),
          entries: [.init(row: row, value: 1)]
        )
      }
      for slot in term.starts { addHold(of: position, at: slot, row: row, duties: duties) }
    }
  }

  private mutating func addHold(of position: Int, at slot: Int, row: Int, duties: [Int]) {
    let term = type.sessions[position]
    let slots = slot..<slot + term.slots
    let around = duties.filter {
      let own = catalogue.slots(of: catalogue.duties[$0])
      return own.lowerBound <= slots.lowerBound && slots.upperBound <= own.upperBound
    }
    let inside = addRow(names.session("inside", term.session, slot: slot), .atLeast(0), around)
    var rows = [LinearProgram.Entry(row: row, value: 1), .init(row: inside, value: -1)]
    var tieRow: Int?
    if problem.sessions[term.session].isTogether {
      let name = names.session("tie", term.session, slot: slot)
      let tie = program.addRow(.init(name: name, bounds: .atLeast(0)))
      rows.append(.init(row: tie, value: -1))
      tieRow = tie
    }
    let column = program.addColumn(
      .init(
        name: names.session("hold", term.session, slot: slot),
        cost: -slots.reduce(0) { $0 + problem.idlePrices[$1] },
        bounds: .between(0, 1),
        isInteger: true
      ),
      entries: rows + taken(slots)
    )
    holds.append(.init(column: column, term: position, slot: slot, tieRow: tieRow))
  }

  // MARK: - Rest and weeks

  /// One row for each moment from which the agent may start again after a duty of one day: at most
  /// one is worked of that day's duties that let the agent start no earlier, and of a later day's
  /// duties that start before the moment.
  private mutating func addRestRows(_ open: [[Int]]) {
    for (day, earlier) in open.enumerated() {
      let moments = Set(earlier.map { catalogue.duties[$0].ready }).sorted()
      for later in open.indices.dropFirst(day + 1) {
        let first = catalogue.dayStarts[later]
        let dayEnd = catalogue.dayStarts[later + 1]
        guard let latest = moments.last, latest > first else { break }
        for moment in moments where moment > first {
          let blocked = open[later].filter { catalogue.duties[$0].start < moment }
          let long = earlier.filter { catalogue.duties[$0].ready >= moment }
          if !blocked.isEmpty {
            addRow(names.rest(day: day, later: later, moment: moment), .atMost(1), long + blocked)
          }
          // A moment after that day excludes all its duties, as this one does: further rows say
          // nothing new.
          if moment >= dayEnd { break }
        }
      }
    }
  }

  private mutating func addWeekRows(_ open: [[Int]]) {
    for (number, days) in problem.instance.horizon.weeks.enumerated() {
      let duties = days.flatMap { open[$0] }
      guard let week = type.weeks[number] else {
        // Credited leave alone breaks a limit: there is no roster.
        addRow(names.week("days", number), .equal(-1), [])
        continue
      }
      let catalogue = catalogue
      let counted = duties.filter {
        type.creditedDays.isEmpty || !type.creditedDays[catalogue.duties[$0].day]
      }
      addRow(names.week("days", number), Self.bounds(week.days), counted)
      addRow(names.week("minutes", number), Self.bounds(week.paidMinutes), duties) {
        Double(catalogue.forms[catalogue.duties[$0].form].paidMinutes)
      }
    }
  }

  private static func bounds(_ range: ClosedRange<Int>) -> Bounds {
    let (least, most) = (Double(range.lowerBound), Double(range.upperBound))
    if least == most { return .equal(least) }
    return least > 0 ? .between(least, most) : .atMost(most)
  }

  // MARK: - Breaks

  private typealias Window = (duty: Int, slots: ClosedRange<Int>)

  private static func precedes(
    _ left: CompactProgram.BreakKey,
    _ right: CompactProgram.BreakKey
  ) -> Bool {
    (left.slots, left.isPaid ? 1 : 0, left.ordinal)
      < (right.slots, right.isPaid ? 1 : 0, right.ordinal)
  }

  /// The windows of the breaks of a day's duties, in slots of the timeline.
  private func breakWindows(of duties: [Int]) -> [CompactProgram.BreakKey: [Window]] {
    var windows: [CompactProgram.BreakKey: [Window]] = [:]
    for duty in duties {
      let start = catalogue.slots(of: catalogue.duties[duty]).lowerBound
      for (key, window) in CompactProgram.keys(of: catalogue.forms[catalogue.duties[duty].form]) {
        windows[key, default: []].append((duty, start + window.earliest...start + window.latest))
      }
    }
    return windows
  }

  /// The places of one break of a day. A break waits from the moment its window opens until it
  /// begins, and no longer than its window lasts.
  private mutating func addBreaks(
    _ key: CompactProgram.BreakKey,
    windows: [Window],
    day: Int
  ) -> [CompactProgram.Rest] {
    let places = Set(windows.flatMap(\.slots)).sorted()
    var placeRows: [Int: Int] = [:]
    for slot in places {
      let name = names.slot("place", day: day, key: key, slot)
      placeRows[slot] = addRow(
        name,
        .equal(0),
        windows.filter { $0.slots.lowerBound == slot }.map(\.duty)
      )
    }
    for slot in places {
      guard let row = placeRows[slot] else { continue }
      let waiting = windows.filter { $0.slots.contains(slot) && $0.slots.contains(slot + 1) }
      guard !waiting.isEmpty, let next = placeRows[slot + 1] else { continue }
      let due = addRow(
        names.slot("due", day: day, key: key, slot),
        .atLeast(0),
        waiting.map(\.duty)
      )
      program.addColumn(
        .init(name: names.slot("wait", day: day, key: key, slot), cost: 0, bounds: .between(0, 1)),
        entries: [
          .init(row: row, value: -1), .init(row: next, value: 1), .init(row: due, value: -1),
        ]
      )
    }
    return places.compactMap { slot in
      placeRows[slot].map { addBreak(key, slot: slot, row: $0, day: day) }
    }
  }

  private mutating func addBreak(
    _ key: CompactProgram.BreakKey,
    slot: Int,
    row: Int,
    day: Int
  ) -> CompactProgram.Rest {
    let slots = slot..<slot + key.slots
    let saved = slots.reduce(0) {
      $0 + problem.idlePrices[$1] + (key.isPaid ? 0 : labour($1))
    }
    let column = program.addColumn(
      .init(
        name: names.slot("break", day: day, key: key, slot),
        cost: -saved,
        bounds: .between(0, 1),
        isInteger: true
      ),
      entries: [.init(row: row, value: -1)] + taken(slots)
    )
    return CompactProgram.Rest(column: column, slot: slot)
  }
}
