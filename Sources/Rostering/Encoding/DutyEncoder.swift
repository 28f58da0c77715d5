import CivilTime
import Workforce

/// Finds the duty of the catalogue that each shift is: the reverse of ``TourDecoder``.
struct DutyEncoder {
  /// What somebody does on a date.
  enum Day {
    /// No shift.
    case free
    /// The shifts are this duty.
    case duty(Found)
    /// The shifts are no duty of the catalogue, or none that the agent may work.
    case unknown
  }

  /// The duty that the shifts are, with its breaks and sessions.
  struct Found {
    /// Its position in the catalogue.
    let duty: Int
    /// Where its breaks begin, in the order of their windows; nil where the shifts have no such breaks.
    let breaks: [(slot: Int, window: BreakWindow)]?
    /// The trainings and meetings held, those that the agent may hold at that time.
    let sessions: [PlannedSession]
  }

  private struct Key: Hashable {
    let day: Int
    let pattern: Int
    let range: Range<Instant>
  }

  private let problem: RosteringProblem
  /// The duties of each catalogue by date, pattern and time: several where the gap of a split shift
  /// can be in several places.
  private let duties: [[Key: [Int]]]

  init(problem: RosteringProblem) {
    self.problem = problem
    duties = problem.catalogues.map { catalogue in
      Dictionary(grouping: catalogue.duties.indices) { position in
        let duty = catalogue.duties[position]
        return Key(
          day: duty.day,
          pattern: catalogue.forms[duty.form].pattern,
          range: catalogue.range(of: duty, on: problem.timeline)
        )
      }
    }
  }

  /// The duty that an agent's shifts are, for each day of the horizon; shifts of other dates are
  /// left out.
  ///
  /// - Parameters:
  ///   - agent: the agent's position.
  ///   - shifts: the agent's shifts, by start.
  /// - Returns: one entry per day.
  func days(of agent: Int, shifts: some Sequence<Shift>) -> [Day] {
    var days = [Day](repeating: .free, count: problem.instance.horizon.days)
    for (date, parts) in Dictionary(grouping: shifts, by: \.localDate) {
      guard let day = problem.instance.horizon.dayIndex(of: date) else { continue }
      days[day] = found(parts, day: day, agent: agent).map(Day.duty) ?? .unknown
    }
    return days
  }

  /// The duty that the parts of a shift are; nil where there is none.
  private func found(_ parts: [Shift], day: Int, agent: Int) -> Found? {
    guard let first = parts.first, let last = parts.last, parts.count <= 2,
      parts.allSatisfy({ $0.pattern == first.pattern }),
      let pattern = problem.instance.agents[agent].contract.shiftPatterns
        .firstIndex(where: { $0.id == first.pattern }),
      parts.count == 1 || first.range.upperBound <= last.range.lowerBound
    else { return nil }
    let type = problem.types[problem.typeOfAgent[agent]]
    let catalogue = problem.catalogues[type.catalogue]
    let range = first.range.lowerBound..<last.range.upperBound
    let gap = parts.count == 2 ? first.range.upperBound...last.range.lowerBound : nil
    let key = Key(day: day, pattern: pattern, range: range)
    let position = duties[type.catalogue][key, default: []].first {
      type.isAllowed[$0] && self.gap(of: catalogue.duties[$0], in: catalogue) == gap
    }
    guard let position else { return nil }
    return Found(
      duty: position,
      breaks: breaks(of: parts, duty: catalogue.duties[position], agent: agent),
      sessions: sessions(of: parts, in: catalogue.slots(of: catalogue.duties[position]), type)
    )
  }

  private func gap(of duty: DutyCatalogue.Duty, in catalogue: DutyCatalogue)
    -> ClosedRange<Instant>?
  {
    let slots = catalogue.gapSlots(of: duty)
    guard !slots.isEmpty else { return nil }
    let range = problem.timeline.range(of: slots)
    return range.lowerBound...range.upperBound
  }

  /// The breaks in their windows, one after the other; nil where the shifts have others.
  private func breaks(of parts: [Shift], duty: DutyCatalogue.Duty, agent: Int)
    -> [(slot: Int, window: BreakWindow)]?
  {
    let contract = problem.instance.agents[agent].contract
    let catalogue = problem.catalogues[problem.types[problem.typeOfAgent[agent]].catalogue]
    let form = catalogue.forms[duty.form]
    let slots = catalogue.slots(of: duty)
    var rests: [Int: Activity.Kind] = [:]
    for activity in parts.flatMap(\.activities) {
      guard case .rest = activity.kind else { continue }
      guard let own = self.slots(of: activity.range), !own.isEmpty else { return nil }
      for slot in own { rests[slot] = activity.kind }
    }
    var next = slots.lowerBound
    var breaks: [(slot: Int, window: BreakWindow)] = []
    for window in form.breaks {
      if window.isGap {
        breaks.append((slots.lowerBound + window.earliest, window))
        continue
      }
      let rule = contract.shiftPatterns[form.pattern].breaks[window.rule]
      guard let begin = rests.keys.filter({ $0 >= next }).min() else { return nil }
      let kind = Activity.Kind.rest(rule.kind, isPaid: window.isPaid)
      next = begin + window.slots
      guard window.earliest...window.latest ~= begin - slots.lowerBound,
        (begin..<next).allSatisfy({ rests[$0] == kind })
      else { return nil }
      for slot in begin..<next { rests[slot] = nil }
      breaks.append((begin, window))
    }
    return rests.isEmpty ? breaks : nil
  }

  /// The sessions that are held where the agent may hold them.
  private func sessions(of parts: [Shift], in duty: Range<Int>, _ type: AgentType)
    -> [PlannedSession]
  {
    parts.flatMap(\.activities).compactMap { activity in
      guard let id = activity.session, let slots = slots(of: activity.range),
        let term = type.sessions.first(where: { problem.sessions[$0.session].id == id }),
        term.starts.contains(slots.lowerBound), term.slots == slots.count,
        duty.clamped(to: slots) == slots
      else { return nil }
      return PlannedSession(session: term.session, slots: slots)
    }
  }

  /// The slots of a span of time; nil where it does not begin and end with slots.
  private func slots(of range: Range<Instant>) -> Range<Int>? {
    guard let first = problem.timeline.slot(startingAt: range.lowerBound),
      let end = problem.timeline.slot(startingAt: range.upperBound)
    else { return nil }
    return first..<end
  }
}
