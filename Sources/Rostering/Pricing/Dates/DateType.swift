/// What pricing by dates knows of one type: its graph, and what each duty costs and where it counts.
final class DateType: Sendable {
  /// The position of the type.
  let position: Int
  let graph: DateGraph
  let counters: [TourCounter]
  /// Which values of the counts are worth keeping; nil where nothing is counted.
  let ranges: CounterRanges?
  let catalogue: DutyCatalogue
  /// The open duties of day d are `dayStarts[d]..<dayStarts[d + 1]` of the following rows.
  let dayStarts: [Int]
  /// Position in the catalogue.
  let duties: [Int32]
  /// The kind of each duty.
  let kinds: [Int16]
  /// Price of a duty beside labour; empty where all are 0.
  let costs: [Double]
  /// The rows of cover in which duty i counts are `rows[rowStarts[i]..<rowStarts[i + 1]]`.
  let rowStarts: [Int32]
  let rows: [Int32]
  /// The price of a tour before any duty is chosen.
  let constantCost: Double
  private let type: AgentType

  init(
    type: AgentType,
    position: Int,
    graph: DateGraph,
    ranges: CounterRanges?,
    problem: RosteringProblem
  ) {
    self.type = type
    self.position = position
    self.graph = graph
    counters = type.counters
    let catalogue = problem.catalogues[type.catalogue]
    self.catalogue = catalogue
    constantCost = type.constantCost
    self.ranges = ranges
    let group = problem.coverGroups[type.coverGroup]
    var dayStarts = [0]
    var duties: [Int32] = []
    var kinds: [Int16] = []
    var costs: [Double] = []
    var rowStarts: [Int32] = [0]
    var rows: [Int32] = []
    for day in 0..<graph.dayCount {
      for duty in catalogue.duties(ofDay: day) where type.isAllowed[duty] {
        duties.append(Int32(duty))
        kinds.append(Int16(catalogue.duties[duty].kind))
        if !type.dutyCosts.isEmpty { costs.append(type.dutyCosts[duty]) }
        if !problem.cover.isEmpty {
          rows += group.rows(ofDuty: duty).map { Int32($0) }
        }
        rowStarts.append(Int32(rows.count))
      }
      dayStarts.append(duties.count)
    }
    self.dayStarts = dayStarts
    self.duties = duties
    self.kinds = kinds
    self.costs = costs
    self.rowStarts = rowStarts
    self.rows = rows
  }

  /// Price of a duty of the catalogue beside labour.
  func cost(ofDuty duty: Int) -> Double { type.dutyCosts.isEmpty ? 0 : type.dutyCosts[duty] }

  /// By how much a count rises with a duty of a kind, weekends apart.
  func rise(of counter: Int, kind: Int) -> Int {
    counters[counter].rise(of: catalogue.kinds[kind], countsWeekend: false)
  }

  /// The position of the count of weekends, if there is one.
  var weekends: Int? { counters.firstIndex { $0.load == .weekends } }

  /// Counts that seldom bind: kept only where a tour breaks them.
  var seldomBinding: [Int] { counters.indices.filter { counters[$0].isSeldomBinding } }

  /// The counts and the price of rules of a tour, day by day.
  ///
  /// - Returns: what is met; nil where the tour is not legal.
  func walk(_ tour: Tour) -> Walk? {
    var walk = Walk(cells: [graph.startCell], width: counters.count)
    var counts = counters.map { _ in 0 }
    walk.counts = counts
    let weekends = weekends
    var next = 0
    for day in 0..<graph.dayCount {
      var kind: Int?
      if next < tour.duties.count, catalogue.duties[tour.duties[next].duty].day == day {
        kind = catalogue.duties[tour.duties[next].duty].kind
        next += 1
      }
      guard
        let arc = graph.arc(
          day: day,
          cell: walk.cells[day],
          group: kind.map { graph.groupOfKind[$0] } ?? 0
        )
      else { return nil }
      if let kind {
        for counter in counters.indices { counts[counter] += rise(of: counter, kind: kind) }
      }
      if arc.countsWeekend, let weekends { counts[weekends] += 1 }
      walk.cells.append(Int(arc.next))
      walk.counts += counts
      walk.costs.append(arc.cost)
    }
    return walk
  }

  /// What ``walk(_:)`` meets.
  struct Walk {
    /// By day, one more for the end.
    var cells: [Int]
    /// How many counts there are.
    let width: Int
    /// By day, one more for the end, then count.
    var counts: [Int] = []
    /// By day.
    var costs: [Double] = []

    /// One count before a day.
    func count(_ counter: Int, day: Int) -> Int { counts[day * width + counter] }

    /// All counts before a day.
    func counts(day: Int) -> [Int] { Array(counts[day * width..<(day + 1) * width]) }
  }
}
