import CivilTime
import SeededNumbers
import Workforce

/// Changes a roster as people do by hand, without asking any rule.
struct RosterDamage {
  let instance: Instance
  var random: SeededNumbers

  /// The roster with one or two of its shifts changed, or a shift that nobody planned.
  mutating func damaged(_ roster: Roster) -> Roster {
    var shifts = roster.shifts
    for _ in 0..<random.number(1...2) where !shifts.isEmpty {
      let position = random.number(0...(shifts.count - 1))
      let shift = shifts[position]
      switch random.number(0...5) {
      case 0: shifts.remove(at: position)
      case 1: shifts[position] = shift.moved(byMinutes: 60 * random.number(-6...6))
      case 2: shifts[position] = shift.moved(byMinutes: 7)
      case 3: shifts[position] = shift.given(to: random.element(of: instance.agents).id)
      case 4:
        shifts[position] = Shift(
          agent: shift.agent,
          localDate: shift.localDate,
          ordinal: shift.ordinal,
          pattern: shift.pattern,
          range: shift.range,
          activities: [Activity(kind: .idle, range: shift.range)]
        )
      default: shifts.append(shift.moved(byMinutes: 24 * 60))
      }
    }
    return Roster(shifts: shifts)
  }
}

extension Shift {
  func moved(byMinutes minutes: Int) -> Shift {
    func moved(_ range: Range<Instant>) -> Range<Instant> {
      range.lowerBound.adding(minutes: minutes)..<range.upperBound.adding(minutes: minutes)
    }
    return Shift(
      agent: agent,
      localDate: minutes == 24 * 60 ? localDate.adding(days: 1) : localDate,
      ordinal: ordinal,
      pattern: pattern,
      range: moved(range),
      activities: activities.map { Activity(kind: $0.kind, range: moved($0.range)) }
    )
  }

  func given(to agent: Identifier<Agent>) -> Shift {
    Shift(
      agent: agent,
      localDate: localDate,
      ordinal: ordinal,
      pattern: pattern,
      range: range,
      activities: activities
    )
  }
}
