import CivilTime
import WorkRules
import Workforce

/// Tests that no date is fixed to a shift that breaks a hard rule by itself, together with the last
/// roster's shifts, or together with the shift to which the date fixed before it is.
struct PinCheck {
  let horizon: Horizon
  let agents: [Agent]
  let pins: [Identifier<Agent>: [PinEntry]]
  let history: [HistoricShift]

  /// Rules that later shifts may still mend, or that ask where breaks lie, say nothing of a shift
  /// alone.
  private static let rules = RuleBook.all.filter {
    $0.holdsForParts && ![.breaks, .longestStretch, .activities].contains($0.id)
  }

  /// Notes every fixed date that no shift can keep, with what the first shift tried breaks.
  func run() {
    let shifts = Dictionary(grouping: history, by: \.agent)
    for agent in agents {
      guard let entries = pins[agent.id] else { continue }
      let schedule = AgentSchedule(
        agent: agent,
        horizon: horizon,
        queues: [:],
        shifts: [],
        history: shifts[agent.id] ?? []
      )
      let sound = entries.sorted { $0.pin.date < $1.pin.date }.filter { check($0, schedule) }
      for (entry, next) in zip(sound, sound.dropFirst()) { check(next, after: entry, schedule) }
    }
  }

  /// Whether some shift keeps a fixed date by itself, or it is off.
  private func check(_ entry: PinEntry, _ empty: AgentSchedule) -> Bool {
    let choices = shifts(of: entry.pin, by: empty.agent).map { [$0] }
    guard let broken = brokenByAll(choices, empty) else { return true }
    let fault = EntryFault.pinBreaks(
      rule: broken.rule.rawValue,
      found: broken.found,
      allowed: broken.allowed
    )
    entry.value.error(.entry(fault))
    return false
  }

  /// Notes a fixed date that no shift can keep together with the one fixed before it.
  private func check(_ entry: PinEntry, after before: PinEntry, _ empty: AgentSchedule) {
    let earlier = shifts(of: before.pin, by: empty.agent)
    let choices = shifts(of: entry.pin, by: empty.agent).flatMap { shift in
      earlier.map { [$0, shift] }
    }
    guard let broken = brokenByAll(choices, empty) else { return }
    let fault = EntryFault.pinsBreak(
      other: before.value.text,
      date: "\(before.pin.date)",
      line: before.value.place.line,
      rule: broken.rule.rawValue,
      found: broken.found,
      allowed: broken.allowed
    )
    entry.value.error(.entry(fault))
  }

  /// What the first of some choices of shifts breaks; nil where one breaks nothing, or there is none.
  private func brokenByAll(_ choices: [[Shift]], _ empty: AgentSchedule) -> Violation? {
    var first: Violation?
    for shifts in choices {
      let schedule = empty.with(shifts: shifts)
      let broken = Self.rules.lazy.flatMap { $0.violations(of: schedule) }.first { $0.isHard }
      guard let broken else { return nil }
      first = first ?? broken
    }
    return first
  }

  /// The shifts that would keep a fixed date; none where it is off.
  private func shifts(of pin: Pin, by agent: Agent) -> [Shift] {
    switch pin.day {
    case .off: return []
    case .shift(let pattern, let range): return [shift(pattern, range, pin.date, agent)]
    case .pattern(let name):
      guard let pattern = agent.contract.shiftPatterns.first(where: { $0.id == name }) else {
        return []
      }
      return pattern.startMinutesOfDay.flatMap { start in
        Set(pattern.forms.map(\.totalMinutes)).sorted().map { length in
          let span = ShiftSpan.resolve(
            start: LocalDateTime(date: pin.date, minuteOfDay: start),
            durationMinutes: length,
            zone: agent.location.zone,
            policy: agent.contract.clockPolicy
          )
          return shift(name, span.range, pin.date, agent)
        }
      }
    }
  }

  /// A shift with its breaks as early as may be, both parts of a split one together.
  private func shift(
    _ pattern: String,
    _ range: Range<Instant>,
    _ date: LocalDate,
    _ agent: Agent
  ) -> Shift {
    let plan = agent.contract.plans(
      ofPattern: pattern,
      on: date,
      in: agent.location.zone,
      range: range
    ).first
    var activities: [Activity] = []
    var begin = range.lowerBound
    var rests = (plan?.breakWindows ?? []).map { window in
      let start = range.lowerBound.adding(minutes: window.startOffsets.lowerBound)
      return Activity(
        kind: .rest(window.rule.kind, isPaid: window.rule.isPaid),
        range: start..<start.adding(minutes: window.rule.minutes)
      )
    }
    if let gap = plan?.gap { rests.append(Activity(kind: .away, range: gap)) }
    for rest in rests.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let start = rest.range.lowerBound
      if begin < start { activities.append(Activity(kind: .idle, range: begin..<start)) }
      activities.append(rest)
      begin = rest.range.upperBound
    }
    if begin < range.upperBound {
      activities.append(Activity(kind: .idle, range: begin..<range.upperBound))
    }
    return Shift(
      agent: agent.id,
      localDate: date,
      pattern: pattern,
      range: range,
      activities: activities
    )
  }
}
