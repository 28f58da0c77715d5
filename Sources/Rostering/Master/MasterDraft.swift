import LinearProgram
import Workforce

/// The master while it is written down, slot by slot.
struct MasterDraft {
  private(set) var program = LinearProgram()
  private(set) var tourRows: [Int]
  private(set) var supplyRows: ClassTable<Int32>
  /// What a head supplies to its row; nil where that is always 1.
  private(set) var supplyValues: ClassTable<Double>?
  private(set) var demandRows: [Int32]
  private(set) var coverRows: [Int] = []
  private let problem: RosteringProblem
  private let isNamed: Bool
  private let artificialCost: Double

  init(problem: RosteringProblem, isNamed: Bool) {
    self.problem = problem
    self.isNamed = isNamed
    let slots = problem.timeline.count
    tourRows = [Int](repeating: -1, count: problem.types.count)
    let classes = problem.classes.count
    supplyRows = ClassTable(-1, classes: classes, slots: slots)
    demandRows = [Int32](repeating: -1, count: problem.priceLayout.coverOffset)
    if problem.isWeighted { supplyValues = ClassTable(1, classes: classes, slots: slots) }
    let highest = problem.steps.compactMap(\.last).max() ?? 1
    // A price above all that a tour can earn or cost.
    let labour = problem.types.map { type in
      type.weightedHourlyCost == 0
        ? 0 : problem.costHours[type.location].reduce(0, +) * type.weightedHourlyCost
    }
    let rows = problem.openRows.map { problem.cover[$0] }
    let cover = rows.reduce(0) { $1.isHard ? $0 : $0 + $1.missingPrice + $1.surplusPrice }
    let hard = rows.lazy.filter(\.isHard).map { $0.missingPrice + $0.surplusPrice }
    let rules = problem.types.map { type in
      type.dutyCosts.reduce(abs(type.constantCost)) { $0 + abs($1) }
        + type.sessions.reduce(0) { $0 + ($1.price ?? 0) }
        + type.weeks.reduce(0) { sum, week in
          sum + (week.map { $0.cost(ofPaidMinutes: $0.paidMinutes.upperBound) } ?? 0)
        }
    }
    artificialCost =
      10 * max(1, highest) * Double(slots) + 2 * max(0, labour.max() ?? 0) + cover
      + 2 * (rules.max() ?? 0) + 2 * (hard.max() ?? 0) * Double(slots)
  }

  /// One row per type that takes part, with an artificial column that keeps the program feasible.
  mutating func addTourRows(counts: [Int]) {
    for (type, count) in counts.enumerated() where count > 0 {
      let name = isNamed ? "tour(\(typeName(type)))" : ""
      let row = program.addRow(.init(name: name, bounds: .equal(Double(count))))
      tourRows[type] = row
      program.addColumn(
        .init(name: isNamed ? "none(\(typeName(type)))" : "", cost: artificialCost),
        entries: [.init(row: row, value: 1)]
      )
    }
  }

  /// The rows and columns of one slot: need, choice between queues, missing heads.
  mutating func addSlot(_ slot: Int) {
    let active = problem.activeQueues(slot: slot)
    guard active != 0 else { return }
    for queue in active.members { addDemandRow(queue: queue, slot: slot) }
    var choices: [SkillClass: Int] = [:]
    for position in problem.classes.indices {
      let choice = problem.reach(class: position, slot: slot, of: active)
      guard choice != 0 else { continue }
      let queue = choice.trailingZeroBitCount
      // A job has one row for all its slots. A column may have one entry only in a row, so tours do
      // not enter it directly.
      if choice.nonzeroBitCount == 1, !problem.isLane(queue),
        problem.idleCredit(class: position, queue: queue, slot: slot) == 0
      {
        supplyRows[class: position, slot: slot] = demandRows[demandCell(queue, slot)]
        if problem.isWeighted {
          let efficiency = problem.classes[position].efficiency(at: queue)
          supplyValues?[class: position, slot: slot] = efficiency
        }
        continue
      }
      let kind = problem.classes[position].only(choice)
      let row = choices[kind] ?? addSupplyRow(class: position, choice: choice, slot: slot)
      choices[kind] = row
      supplyRows[class: position, slot: slot] = Int32(row)
    }
  }

  /// The rows of cover: heads, those missing and those too many. Rows that cannot bind have none.
  mutating func addCoverRows() {
    let named = problem.instance.shiftCover
    coverRows = [Int](repeating: -1, count: problem.cover.count)
    for position in problem.openBindingRows {
      let cover = problem.cover[position]
      func name(_ what: String) -> String {
        guard isNamed else { return "" }
        guard position < named.count else { return "\(what)(presence,\(position))" }
        return "\(what)(\(named[position].pattern),\(named[position].date),\(position))"
      }
      let row = program.addRow(.init(name: name("cover"), bounds: .equal(Double(cover.heads))))
      coverRows[position] = row
      program.addColumn(
        .init(name: name("under"), cost: cover.missingPrice),
        entries: [.init(row: row, value: 1)]
      )
      program.addColumn(
        .init(name: name("over"), cost: cover.surplusPrice),
        entries: [.init(row: row, value: -1)]
      )
    }
  }

  private func demandCell(_ queue: Int, _ slot: Int) -> Int {
    problem.priceLayout.cell(queue: queue, slot: slot)
  }

  private mutating func addDemandRow(queue: Int, slot: Int) {
    guard let cell = problem.priceCell(queue: queue, slot: slot) else { return }
    if demandRows[cell] >= 0 {
      demandRows[demandCell(queue, slot)] = demandRows[cell]
      return
    }
    let need = problem.need(ofPriceCell: cell)
    let job = problem.isLane(queue) ? problem.job(lane: queue, slot: slot) : nil
    let jobName = job.map { problem.jobs[$0].id.text }
    let demand = jobName.map { "work(\($0))" } ?? name("demand", queueName(queue), slot)
    let row = program.addRow(
      .init(name: isNamed ? demand : "", bounds: .atLeast(problem.heads(need)))
    )
    demandRows[demandCell(queue, slot)] = Int32(row)
    demandRows[cell] = Int32(row)
    for (piece, step) in problem.pieces(queue: queue, slot: slot, need: need).enumerated() {
      let short =
        jobName.map { "undone(\($0))" } ?? name("short", queueName(queue), slot, piece: piece)
      program.addColumn(
        .init(
          name: isNamed ? short : "",
          cost: step.price,
          bounds: .between(0, step.heads)
        ),
        entries: [.init(row: row, value: 1)]
      )
    }
  }

  private mutating func addSupplyRow(class position: Int, choice: QueueSet, slot: Int) -> Int {
    let row = program.addRow(.init(name: name("supply", "k\(position)", slot), bounds: .atLeast(0)))
    for queue in choice.members {
      program.addColumn(
        .init(
          name: isNamed ? name("serve", "k\(position).\(queueName(queue))", slot) : "",
          cost: -problem.idleCredit(class: position, queue: queue, slot: slot)
        ),
        entries: [
          .init(row: row, value: -1),
          .init(
            row: Int(demandRows[demandCell(queue, slot)]),
            value: problem.classes[position].efficiency(at: queue)
          ),
        ]
      )
    }
    return row
  }

  // MARK: - Names of the formulation

  private func name(_ what: String, _ who: String, _ slot: Int, piece: Int? = nil) -> String {
    guard isNamed else { return "" }
    let suffix = piece.map { ",p\($0)" } ?? ""
    return "\(what)(\(who),\(problem.timeline.start(ofSlot: slot))\(suffix))"
  }

  private func queueName(_ queue: Int) -> String {
    problem.isLane(queue) ? "lane\(queue)" : problem.instance.queues[queue].id.text
  }

  private func typeName(_ type: Int) -> String { problem.name(ofType: type) }
}
