import CivilTime
import Workforce

/// What an agent's pins leave of the horizon's days.
struct PinnedDays {
  /// Whether each day must have a duty; empty where none must.
  let workDays: [Bool]
  private let pins: [Int: [Pin.Day]]
  private let patterns: [String]

  init(_ agent: Agent, _ horizon: Horizon) {
    patterns = agent.contract.shiftPatterns.map(\.id)
    var pins: [Int: [Pin.Day]] = [:]
    for pin in agent.pins {
      guard let day = horizon.dayIndex(of: pin.date) else { continue }
      pins[day, default: []].append(pin.day)
    }
    self.pins = pins
    let worked = (0..<horizon.days).map { pins[$0]?.contains { $0 != .off } ?? false }
    workDays = worked.contains(true) ? worked : []
  }

  /// Whether the pins of its day allow a duty.
  func allow(_ duty: DutyCatalogue.Duty, in catalogue: DutyCatalogue, _ range: Range<Instant>)
    -> Bool
  {
    guard let pins = pins[duty.day] else { return true }
    let name = patterns[catalogue.forms[duty.form].pattern]
    return pins.allSatisfy { pin in
      switch pin {
      case .off: false
      case .pattern(let pattern): pattern == name
      case .shift(let pattern, let pinned): pattern == name && pinned == range
      }
    }
  }
}
