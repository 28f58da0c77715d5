/// The dynamic program over the days of a ``TourGraph``, backward, with its tables.
///
/// The table of a day has, for every cell and first start position, one number per point of the
/// day's ``CounterSpace``: the value of the best way from there to the end.
struct TourTables {
  /// What is asked of one agent type.
  struct Question {
    let graph: TourGraph
    let catalogue: DutyCatalogue
    let automaton: SequenceAutomaton
    /// The value of each duty; −∞ where it is not open. Only duties of open days count.
    let values: [Double]
    /// What stands, if anything does.
    let fixed: FixedDays?
    /// The values of the duties that stand, by day.
    let fixedValues: [Double]
    /// Whether each day must have a duty; empty where none must.
    let workDays: [Bool]
  }

  /// A duty that may be worked, or none, with the state to which it leads.
  struct Choice {
    var duty: Int?
    var value: Double
    var cost: Double
    var cell: Int
    var first: Int
    var point: Int
  }

  var table: [Double] = []
  var offsets: [Int] = []
  var running: [Double] = []
  var options: [Option] = []
  var optionStarts: [Int] = []
  var space = CounterSpace()

  /// A way to go on from one cell with a duty of some kind.
  struct Option {
    /// The next day's cell; −1 where there is none.
    let cell: Int
    let cost: Double
    let gap: Int
    /// The first start position of all days at which a later duty may begin; 0 for no limit.
    let floor: Int
    let mask: Int
    let rise: Int
  }

  /// Fills the tables; returns the best value, or nil when there is no way.
  mutating func solve(_ question: Question, space: CounterSpace) -> (Double, AgentType.Start)? {
    self.space = space
    let graph = question.graph
    let dayCount = graph.days.count - 1
    offsets.removeAll(keepingCapacity: true)
    var size = 0
    for (day, part) in graph.days.enumerated() {
      offsets.append(size)
      size += part.cells.count * part.width * points(day)
    }
    if table.count < size { table = [Double](repeating: 0, count: size) }
    fillEnd(graph.days[dayCount], day: dayCount)
    applyChecks(graph.days[dayCount], day: dayCount)
    for day in (0..<dayCount).reversed() {
      for cell in graph.days[day].cells.indices {
        collectOptions(cell: cell, day: day, question)
        if self.space.isTrivial {
          fillPlain(cell: cell, day: day, question)
        } else {
          fillCounted(cell: cell, day: day, question)
        }
      }
      applyChecks(graph.days[day], day: day)
    }
    var best: (value: Double, start: AgentType.Start)?
    for start in graph.starts {
      let cell = graph.days[0].cellPositions[start.state * graph.nodeCount]
      let value = table[row(day: 0, cell: cell, first: start.first, graph)]
      if value > best?.value ?? -.infinity { best = (value, start) }
    }
    return best.map { ($0.value, $0.start) }
  }

  func points(_ day: Int) -> Int { space.isTrivial ? 1 : space.width[day] }

  @inline(__always)
  func row(day: Int, cell: Int, first: Int, _ graph: TourGraph) -> Int {
    offsets[day] + (cell * graph.days[day].width + first) * points(day)
  }

  mutating func fillEnd(_ end: TourGraph.Day, day: Int) {
    let count = points(day)
    let values = (0..<count).map { space.isTrivial ? 0 : space.endCost(point: $0).map { -$0 } }
    for row in 0..<end.cells.count * end.width {
      for point in 0..<count {
        table[offsets[day] + row * count + point] = values[point] ?? -.infinity
      }
    }
  }

  /// Takes off what the limits cost that are looked at before a day.
  mutating func applyChecks(_ today: TourGraph.Day, day: Int) {
    guard day > 0, let values = space.checkValues(day: day) else { return }
    let rows = today.cells.count * today.width * (points(day) / values.count)
    for row in 0..<rows {
      for (position, value) in values.enumerated() {
        table[offsets[day] + row * values.count + position] += value
      }
    }
  }
}
