import CivilTime
import Workforce

/// Lists the duties of one contract on one site's clock, first in instants, then in slots.
struct DutyCatalogueBuilder {
  /// A duty in instants, before the timeline is known.
  private struct Candidate {
    let day: Int
    let range: Range<Instant>
    let pattern: Int
    let lengthMinutes: Int
  }

  private let contract: Contract
  private let location: Location
  private let horizon: Horizon
  private let candidates: [Candidate]

  init(contract: Contract, location: Location, horizon: Horizon) {
    self.contract = contract
    self.location = location
    self.horizon = horizon
    var candidates: [Candidate] = []
    for (day, date) in horizon.dates.enumerated() {
      for (pattern, shift) in contract.shiftPatterns.enumerated()
      where shift.weekdays.contains(date.weekday) {
        for minute in shift.startMinutesOfDay {
          for length in shift.lengthsMinutes {
            let span = ShiftSpan.resolve(
              start: LocalDateTime(date: date, minuteOfDay: minute),
              durationMinutes: length,
              zone: location.zone,
              policy: contract.clockPolicy
            )
            candidates.append(
              Candidate(day: day, range: span.range, pattern: pattern, lengthMinutes: length)
            )
          }
        }
      }
    }
    self.candidates = candidates
  }

  /// The span of time that the duties touch.
  func range(joinedWith range: Range<Instant>) -> Range<Instant> {
    candidates.reduce(range) {
      min($0.lowerBound, $1.range.lowerBound)..<max($0.upperBound, $1.range.upperBound)
    }
  }

  /// The catalogue in slots of a timeline that covers ``range(joinedWith:)``.
  ///
  /// Duties whose borders do not lie on the grid are left out: instances with such duties are
  /// refused where they are read. Two wall-clock starts that a clock change makes one moment give
  /// one duty.
  func build(on timeline: Timeline) -> DutyCatalogue {
    let interval = timeline.grid.intervalMinutes
    let restSlots =
      (location.rules.overridden(by: contract.rules).restBetweenShiftsMinutes + interval - 1)
      / interval
    var forms: [DutyForm] = []
    var positions: [DutyForm: Int] = [:]
    var formsByStart: [[Int: [Int]]] = Array(repeating: [:], count: horizon.days)
    for candidate in candidates {
      guard let start = timeline.slot(startingAt: candidate.range.lowerBound),
        let form = form(of: candidate, interval: interval)
      else { continue }
      let position = positions[form] ?? forms.count
      if position == forms.count {
        forms.append(form)
        positions[form] = position
      }
      if formsByStart[candidate.day][start]?.contains(position) != true {
        formsByStart[candidate.day][start, default: []].append(position)
      }
    }
    let lattice = WorkLattice(
      paidMinutes: Set(forms.map(\.paidMinutes)).sorted(),
      maximumDays: contract.daysPerWeek.upperBound,
      maximumPaidMinutes: contract.weeklyPaidMinutes.upperBound
    )
    return assemble(forms: forms, formsByStart: formsByStart, lattice: lattice, rest: restSlots)
  }

  private func assemble(
    forms: [DutyForm],
    formsByStart: [[Int: [Int]]],
    lattice: WorkLattice,
    rest: Int
  ) -> DutyCatalogue {
    var startSlots: [Int] = []
    var dayStarts = [0]
    for starts in formsByStart {
      startSlots += starts.keys.sorted()
      dayStarts.append(startSlots.count)
    }
    let nextStarts = startSlots.leastFromEach
    var duties: [DutyCatalogue.Duty] = []
    var startDuties = [0]
    for (day, starts) in formsByStart.enumerated() {
      for start in dayStarts[day]..<dayStarts[day + 1] {
        for form in starts[startSlots[start], default: []].sorted() {
          let free = startSlots[start] + forms[form].slots + rest
          let paidClass = lattice.paidMinutes.firstIndex(of: forms[form].paidMinutes) ?? 0
          duties.append(
            DutyCatalogue.Duty(
              day: day,
              form: form,
              start: start,
              ready: max(dayStarts[day + 1], nextStarts.firstPosition(atLeast: free)),
              paidClass: paidClass
            )
          )
        }
        startDuties.append(duties.count)
      }
    }
    return DutyCatalogue(
      forms: forms,
      startSlots: startSlots,
      dayStarts: dayStarts,
      duties: duties,
      startDuties: startDuties,
      lattice: lattice,
      restSlots: rest
    )
  }

  private func form(of candidate: Candidate, interval: Int) -> DutyForm? {
    let shift = contract.shiftPatterns[candidate.pattern]
    let elapsed = candidate.range.minutes
    guard elapsed > 0, elapsed % interval == 0 else { return nil }
    var breaks: [BreakWindow] = []
    var unpaid = 0
    for (rule, item) in shift.breaks.enumerated()
    where item.appliesFromMinutes <= candidate.lengthMinutes {
      // A change of the clock may leave no room for a break: it falls away (docs/work-rules.md).
      guard item.earliestStartMinutes + item.minutes <= elapsed else { continue }
      let window = BreakWindow(
        rule: rule,
        earliest: (item.earliestStartMinutes + interval - 1) / interval,
        latest: min(item.latestStartMinutes, elapsed - item.minutes) / interval,
        slots: item.minutes / interval,
        isPaid: item.isPaid
      )
      guard window.earliest <= window.latest else { return nil }
      breaks.append(window)
      unpaid += item.isPaid ? 0 : item.minutes
    }
    return DutyForm(
      pattern: candidate.pattern,
      slots: elapsed / interval,
      paidMinutes: elapsed - unpaid,
      breaks: breaks
    )
  }
}

extension [Int] {
  /// For each position the least value from there on: an ascending row.
  ///
  /// Starts in order of their dates are nearly ascending: a clock that skips the last hour of a date
  /// (Nuuk in spring) moves starts of that date behind the first ones of the next. A next duty may
  /// begin from a position on when this row says so.
  var leastFromEach: [Int] {
    var row = self
    for position in indices.dropLast().reversed() {
      row[position] = Swift.min(row[position], row[position + 1])
    }
    return row
  }

  /// The first position of an ascending row whose value is at least `value`; the count if none is.
  func firstPosition(atLeast value: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
