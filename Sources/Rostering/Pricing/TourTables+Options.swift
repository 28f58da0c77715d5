/// Ways to go on from a cell.
extension TourTables {
  /// Collects the ways to go on from a cell: those of a free day first, then those by kind.
  mutating func collectOptions(cell: Int, day: Int, _ question: Question) {
    options.removeAll(keepingCapacity: true)
    optionStarts.removeAll(keepingCapacity: true)
    let catalogue = question.catalogue
    let (state, node) = (
      question.graph.days[day].cells[cell].state, question.graph.days[day].cells[cell].node
    )
    optionStarts.append(0)
    let free = question.automaton.moves(day: day, state: state, sequenceClass: nil)
    for position in free {
      append(question.automaton.days[day].moves[position], node: node, kind: nil, day, question)
    }
    optionStarts.append(options.count)
    let lattice = catalogue.lattice
    let isCredited = question.graph.isCredited(day: day)
    for kind in catalogue.kinds.indices {
      let paidClass = catalogue.paidClassOfKind[kind]
      let successor = lattice.successor(of: node, paidClass: paidClass, isCredited: isCredited)
      if successor >= 0 {
        let moves = question.automaton.moves(
          day: day,
          state: state,
          sequenceClass: catalogue.classOfKind[kind]
        )
        for position in moves {
          append(
            question.automaton.days[day].moves[position],
            node: successor,
            kind: kind,
            day,
            question
          )
        }
      }
      optionStarts.append(options.count)
    }
  }

  mutating func append(
    _ move: SequenceAutomaton.Move,
    node: Int,
    kind: Int?,
    _ day: Int,
    _ question: Question
  ) {
    let graph = question.graph
    let carried = graph.days[day].carried[node]
    guard carried >= 0 else { return }
    let cell = graph.days[day + 1].cellPositions[move.next * graph.nodeCount + carried]
    guard cell >= 0 else { return }
    let closing = graph.days[day].closingCosts
    var rise = (mask: 0, inner: 0)
    if !space.isTrivial {
      if let kind {
        rise = space.rise(
          of: question.catalogue.kinds[kind],
          countsWeekend: move.countsWeekend
        )
      }
      space.prepareOuterMap(day: day, mask: rise.mask)
    }
    options.append(
      Option(
        cell: cell,
        cost: move.cost + (closing.isEmpty ? 0 : closing[node]),
        gap: move.gap.rawValue,
        floor: move.ready < 0 ? 0 : graph.momentPositions[move.ready],
        mask: rise.mask,
        rise: rise.inner
      )
    )
  }

  /// The duties that may begin at a start position of a day.
  func duties(at start: Int, day: Int, _ question: Question) -> Range<Int> {
    let catalogue = question.catalogue
    let all = catalogue.startDuties[start]..<catalogue.startDuties[start + 1]
    guard let fixed = question.fixed else { return all }
    switch fixed.days[day] {
    case .open, .work: return all
    case .off: return all.lowerBound..<all.lowerBound
    case .duty(let planned):
      return all.contains(planned.duty)
        ? planned.duty..<planned.duty + 1 : all.lowerBound..<all.lowerBound
    }
  }

  func value(ofDuty duty: Int, day: Int, _ question: Question) -> Double {
    if let fixed = question.fixed, case .duty = fixed.days[day] { return question.fixedValues[day] }
    return question.values[duty]
  }

  /// The value of the duty that stands on a day, if one does.
  func standingValue(day: Int, _ question: Question) -> Double? {
    guard let fixed = question.fixed, case .duty = fixed.days[day] else { return nil }
    return question.fixedValues[day]
  }

  func mayBeFree(_ day: Int, _ question: Question) -> Bool {
    switch question.fixed?.days[day] {
    case .duty, .work: return false
    default: return question.workDays.isEmpty || !question.workDays[day]
    }
  }

  /// The next day's first start position after a duty.
  @inline(__always)
  func first(
    after duty: Int,
    _ option: Option,
    day: Int,
    _ catalogue: DutyCatalogue
  ) -> Int {
    let ready = max(catalogue.readyAfterGaps[option.gap][duty], option.floor)
    return max(0, ready - catalogue.dayStarts[day + 1])
  }
}
