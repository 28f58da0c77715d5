import CivilTime
import Workforce

/// Lists the duties of one contract on one site's clock, first in instants, then in slots.
struct DutyCatalogueBuilder {
  /// A duty in instants, before the timeline is known.
  private struct Candidate {
    let day: Int
    let range: Range<Instant>
    let pattern: Int
    let form: ShiftForm
  }

  private let contract: Contract
  let location: Location
  let horizon: Horizon
  private let candidates: [Candidate]
  let rules: RuleSet
  /// Whether absences credit a part of some date to somebody.
  private let hasCreditedDates: Bool

  init(
    contract: Contract,
    location: Location,
    horizon: Horizon,
    hasCreditedDates: Bool = false
  ) {
    self.hasCreditedDates = hasCreditedDates
    self.contract = contract
    self.location = location
    self.horizon = horizon
    rules = location.rules.overridden(by: contract.rules)
    var candidates: [Candidate] = []
    for (day, date) in horizon.dates.enumerated() {
      if rules.holidaysOff == .hard, location.holidays[date] != nil { continue }
      for (pattern, shift) in contract.shiftPatterns.enumerated()
      where shift.weekdays.contains(date.weekday) {
        for minute in shift.startMinutesOfDay {
          for form in shift.forms {
            let span = ShiftSpan.resolve(
              start: LocalDateTime(date: date, minuteOfDay: minute),
              durationMinutes: form.totalMinutes,
              zone: location.zone,
              policy: contract.clockPolicy
            )
            candidates.append(
              Candidate(
                day: day,
                range: span.range,
                pattern: pattern,
                form: form
              )
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
  /// Instances with duties that begin off the grid, or with split ones that end off it, are refused where
  /// they are read, so such duties are left out here; other duties may end within an interval. Two
  /// wall-clock starts that a clock change makes one moment give one duty.
  func build(on timeline: Timeline) -> DutyCatalogue {
    let builder = DutyFormBuilder(
      contract: contract,
      rules: rules,
      interval: timeline.grid.intervalMinutes
    )
    var forms: [DutyForm] = []
    var positions: [DutyForm: Int] = [:]
    var entries = Entries(days: horizon.days)
    for candidate in candidates {
      guard let start = timeline.slot(startingAt: candidate.range.lowerBound),
        let form = builder.form(
          of: candidate.form,
          pattern: candidate.pattern,
          elapsed: candidate.range.minutes,
          on: date(candidate.day)
        ),
        let ruleCost = ruleCost(of: candidate, paidMinutes: form.paidMinutes)
      else { continue }
      let position = positions[form] ?? forms.count
      if position == forms.count {
        forms.append(form)
        positions[form] = position
      }
      let kind = entries.kind(self.kind(of: candidate, paidMinutes: form.paidMinutes))
      entries.add(
        Entry(form: position, kind: kind, ruleCost: ruleCost),
        day: candidate.day,
        start: start
      )
    }
    let lattice = WorkLattice(
      paidMinutes: Set(forms.map(\.paidMinutes)).sorted(),
      maximumDays: contract.daysPerWeek.upperBound,
      maximumPaidMinutes: contract.weeklyPaidMinutes.upperBound,
      isBinding: bindsWeeks,
      hasCreditedDates: hasCreditedDates
    )
    return assemble(forms: forms, entries: entries, lattice: lattice, timeline: timeline)
  }

  /// Whether any count within a week can be broken, or costs something.
  private var bindsWeeks: Bool {
    contract.daysPerWeek != 0...7 || contract.weeklyPaidMinutes.lowerBound > 0
      || contract.weeklyPaidMinutes.upperBound < 7 * 24 * 60
      || rules.mostWeeklyMinutes != nil || rules.overtime != nil || rules.averageHours != nil
  }

  /// What the rules say of a duty alone: its price, or nil where it is forbidden.
  private func ruleCost(of candidate: Candidate, paidMinutes: Int) -> Double? {
    let date = horizon.firstDate.adding(days: candidate.day)
    var cost = 0.0
    if let price = rules.holidaysOff?.price, location.holidays[date] != nil { cost += price }
    let hours = rules.hours(of: candidate.range, in: location.zone)
    if let limit = rules.mostDailyMinutes,
      let most = rules.mostDailyMinutes(of: hours, on: date), paidMinutes > most
    {
      guard let price = limit.enforcement.price else { return nil }
      cost += Double(paidMinutes - most) / 60 * price
    }
    let span = candidate.range.minutes
    if let limit = rules.mostSpreadMinutes, let most = limit.value(on: date), span > most {
      guard let price = limit.enforcement.price else { return nil }
      cost += Double(span - most) / 60 * price
    }
    return cost
  }

  private func kind(of candidate: Candidate, paidMinutes: Int) -> DutyKind {
    let date = horizon.firstDate.adding(days: candidate.day)
    let start = location.zone.local(at: candidate.range.lowerBound)
    let midnight = LocalDateTime(date: date, minuteOfDay: 0)
    return DutyKind(
      pattern: candidate.pattern,
      paidMinutes: paidMinutes,
      isNight: rules.night.isNight(candidate.range, in: location.zone),
      endsLater: location.zone.day(date).upperBound < candidate.range.upperBound,
      startMinute: rules.startDrift == nil ? 0 : start.minutes(since: midnight),
      shares: rules.fairness.enumerated().reduce(0) { shares, entry in
        let isStart = entry.element.load == .earlyStarts || entry.element.load == .lateStarts
        return isStart && entry.element.starts.contains(start.time)
          ? shares | 1 << entry.offset : shares
      }
    )
  }

  /// A duty at a start.
  private struct Entry {
    let form: Int
    let kind: Int
    let ruleCost: Double
  }

  /// The duties by day and start slot, and their kinds.
  private struct Entries {
    var byStart: [[Int: [Entry]]]
    var kinds: [DutyKind] = []
    private var positions: [DutyKind: Int] = [:]

    init(days: Int) { byStart = Array(repeating: [:], count: days) }

    mutating func kind(_ kind: DutyKind) -> Int {
      if let known = positions[kind] { return known }
      positions[kind] = kinds.count
      kinds.append(kind)
      return kinds.count - 1
    }

    mutating func add(_ entry: Entry, day: Int, start: Int) {
      if byStart[day][start]?.contains(where: { $0.form == entry.form }) == true { return }
      byStart[day][start, default: []].append(entry)
    }
  }

  private func assemble(
    forms: [DutyForm],
    entries: Entries,
    lattice: WorkLattice,
    timeline: Timeline
  ) -> DutyCatalogue {
    var startSlots: [Int] = []
    var dayStarts = [0]
    for starts in entries.byStart {
      startSlots += starts.keys.sorted()
      dayStarts.append(startSlots.count)
    }
    let (duties, startDuties) = duties(
      entries,
      forms: forms,
      startSlots: startSlots,
      dayStarts: dayStarts,
      lattice: lattice,
      timeline: timeline
    )
    let kindsOfDay = dayStarts.indices.dropLast().map { day in
      Set(startDuties[dayStarts[day]]..<startDuties[dayStarts[day + 1]]).map {
        entries.kinds[duties[$0].kind]
      }
    }
    let sequence = SequenceTerms.make(
      rules: rules,
      contract: contract,
      calendar: SequenceCalendar(dates: horizon.dates, zone: location.zone),
      kindsOfDay: kindsOfDay,
      kinds: entries.kinds
    )
    return DutyCatalogue(
      forms: forms,
      startSlots: startSlots,
      dayStarts: dayStarts,
      duties: duties,
      startDuties: startDuties,
      lattice: lattice,
      kinds: entries.kinds,
      paidClassOfKind: entries.kinds.map {
        lattice.paidMinutes.firstIndex(of: $0.paidMinutes) ?? 0
      },
      terms: sequence.terms,
      classOfKind: sequence.classOfKind,
      readyAfterGaps: readyAfterGaps(duties, forms, startSlots, dayStarts, timeline),
      tailCosts: tailCosts(duties, forms, startSlots, timeline)
    )
  }

  /// The duties in the order of days, starts and forms, and the position of each start's first one.
  private func duties(
    _ entries: Entries,
    forms: [DutyForm],
    startSlots: [Int],
    dayStarts: [Int],
    lattice: WorkLattice,
    timeline: Timeline
  ) -> (duties: [DutyCatalogue.Duty], startDuties: [Int]) {
    let rests = RestByDay(
      rules.restBetweenShifts,
      horizon: horizon,
      startSlots: startSlots,
      dayStarts: dayStarts,
      timeline: timeline
    )
    var duties: [DutyCatalogue.Duty] = []
    var startDuties = [0]
    for (day, starts) in entries.byStart.enumerated() {
      for start in dayStarts[day]..<dayStarts[day + 1] {
        for entry in starts[startSlots[start], default: []].sorted(by: { $0.form < $1.form }) {
          let form = forms[entry.form]
          let end = timeline.start(ofSlot: startSlots[start] + form.slots)
          duties.append(
            DutyCatalogue.Duty(
              day: day,
              form: entry.form,
              start: start,
              ready: rests.firstPosition(
                after: end.adding(minutes: form.tailMinutes),
                onDaysFrom: day + 1
              ),
              paidClass: lattice.paidMinutes.firstIndex(of: form.paidMinutes) ?? 0,
              kind: entry.kind,
              ruleCost: entry.ruleCost
            )
          )
        }
        startDuties.append(duties.count)
      }
    }
    return (duties, startDuties)
  }
}
