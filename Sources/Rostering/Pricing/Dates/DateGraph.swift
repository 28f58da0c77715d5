/// A ``TourGraph`` in which no time of day matters: whatever is worked on one day, every duty of the
/// next one may begin. What is left are the cells of each day, with one way to go on for each group
/// of duties that rules and weeks do not tell apart.
final class DateGraph: Sendable {
  /// A way to go on from a cell.
  struct Arc: Hashable, Sendable {
    /// The next day's cell.
    let next: Int32
    /// 0 for a free day, otherwise a group of duties.
    let group: Int16
    /// Whether the day makes the weekend one more that is worked.
    let countsWeekend: Bool
    /// Price of the rules broken.
    let cost: Double
  }

  /// The arcs of one day.
  struct Form: Hashable, Sendable {
    /// The arcs of cell c are `starts[c]..<starts[c + 1]`, the free day first.
    var starts: [Int] = [0]
    var arcs: [Arc] = []
  }

  /// The different days.
  let forms: [Form]
  /// The form of each day.
  let formOfDay: [Int]
  /// Cells by day, and of the end.
  let cellCounts: [Int]
  /// Where the horizon begins.
  let startCell: Int
  /// The group of each kind of duty, from 1.
  let groupOfKind: [Int]
  /// How many groups there are, that of free days not counted.
  let groupCount: Int

  /// The graph by dates; nil where the time of day matters, or a rule leaves several ways to go on.
  init?(graph: TourGraph, catalogue: DutyCatalogue, automaton: SequenceAutomaton) {
    guard graph.days.allSatisfy({ $0.width == 1 }), automaton.gaps == [0],
      graph.starts.count == 1, let start = graph.starts.first, catalogue.kinds.count < 63
    else { return nil }
    var groups: [Key: Int] = [:]
    var kinds: [Int] = []
    groupOfKind = catalogue.kinds.indices.map { kind in
      let key = Key(
        sequenceClass: catalogue.classOfKind[kind],
        paidClass: catalogue.paidClassOfKind[kind],
        isNight: catalogue.kinds[kind].isNight
      )
      if let known = groups[key] { return known }
      groups[key] = kinds.count + 1
      kinds.append(kind)
      return kinds.count
    }
    groupCount = kinds.count
    startCell = graph.days[0].cellPositions[start.state * graph.nodeCount]
    cellCounts = graph.days.map(\.cells.count)
    var forms: [Form] = []
    var positions: [Form: Int] = [:]
    var formOfDay: [Int] = []
    for day in 0..<graph.days.count - 1 {
      guard let form = Self.form(of: day, kinds, graph, catalogue, automaton) else { return nil }
      let position = positions[form] ?? forms.count
      if position == forms.count {
        positions[form] = position
        forms.append(form)
      }
      formOfDay.append(position)
    }
    self.forms = forms
    self.formOfDay = formOfDay
  }

  /// How many days there are.
  var dayCount: Int { formOfDay.count }

  /// The way to go on from a cell with a group of duties, or with a free day (0).
  func arc(day: Int, cell: Int, group: Int) -> Arc? {
    let form = forms[formOfDay[day]]
    for position in form.starts[cell]..<form.starts[cell + 1]
    where form.arcs[position].group == group {
      return form.arcs[position]
    }
    return nil
  }

  private struct Key: Hashable {
    let sequenceClass: Int
    let paidClass: Int
    let isNight: Bool
  }

  private static func form(
    of day: Int,
    _ kinds: [Int],
    _ graph: TourGraph,
    _ catalogue: DutyCatalogue,
    _ automaton: SequenceAutomaton
  ) -> Form? {
    var form = Form()
    let lattice = catalogue.lattice
    let closing = graph.days[day].closingCosts
    let isCredited = graph.isCredited(day: day)
    for cell in graph.days[day].cells {
      for group in 0...kinds.count {
        let kind = group == 0 ? nil : kinds[group - 1]
        let node =
          kind.map {
            lattice.successor(
              of: cell.node,
              paidClass: catalogue.paidClassOfKind[$0],
              isCredited: isCredited
            )
          } ?? cell.node
        guard node >= 0, graph.days[day].carried[node] >= 0 else { continue }
        let moves = automaton.moves(
          day: day,
          state: cell.state,
          sequenceClass: kind.map { catalogue.classOfKind[$0] }
        )
        guard moves.count < 2 else { return nil }
        for position in moves {
          let move = automaton.days[day].moves[position]
          let next = graph.days[day + 1].cellPositions[
            move.next * graph.nodeCount + graph.days[day].carried[node]
          ]
          guard next >= 0 else { continue }
          form.arcs.append(
            Arc(
              next: Int32(next),
              group: Int16(group),
              countsWeekend: move.countsWeekend,
              cost: move.cost + (closing.isEmpty ? 0 : closing[node])
            )
          )
        }
      }
      form.starts.append(form.arcs.count)
    }
    return form
  }
}
