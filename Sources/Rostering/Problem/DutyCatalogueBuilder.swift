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
  private let location: Location
  private let horizon: Horizon
  private let candidates: [Candidate]
  private let rules: RuleSet
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
  /// Duties that begin off the grid are left out: instances with such duties are refused where they are
  /// read. So are split ones that end off it; others have a tail there. Two wall-clock starts that a clock change makes one moment give
  /// one duty.
  func build(on timeline: Timeline) -> DutyCatalogue {
    let interval = timeline.grid.intervalMinutes
    var forms: [DutyForm] = []
    var positions: [DutyForm: Int] = [:]
    var entries = Entries(days: horizon.days)
    for candidate in candidates {
      guard let start = timeline.slot(startingAt: candidate.range.lowerBound),
        let form = form(of: candidate, interval: interval),
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
          let end = timeline.start(ofSlot: startSlots[start] + forms[entry.form].slots)
          duties.append(
            DutyCatalogue.Duty(
              day: day,
              form: entry.form,
              start: start,
              ready: rests.firstPosition(
                after: end.adding(minutes: forms[entry.form].tailMinutes),
                onDaysFrom: day + 1
              ),
              paidClass: lattice.paidMinutes.firstIndex(of: forms[entry.form].paidMinutes) ?? 0,
              kind: entry.kind,
              ruleCost: entry.ruleCost
            )
          )
        }
        startDuties.append(duties.count)
      }
    }
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

  /// See ``DutyCatalogue/tailCosts``.
  private func tailCosts(
    _ duties: [DutyCatalogue.Duty],
    _ forms: [DutyForm],
    _ startSlots: [Int],
    _ timeline: Timeline
  ) -> [Double] {
    guard forms.contains(where: { $0.tailMinutes > 0 }) else { return [] }
    return duties.map { duty in
      let form = forms[duty.form]
      let end = timeline.start(ofSlot: startSlots[duty.start] + form.slots)
      return location.costWeight(of: end..<end.adding(minutes: form.tailMinutes))
    }
  }

  /// See ``DutyCatalogue/readyAfterGaps``.
  private func readyAfterGaps(
    _ duties: [DutyCatalogue.Duty],
    _ forms: [DutyForm],
    _ startSlots: [Int],
    _ dayStarts: [Int],
    _ timeline: Timeline
  ) -> [[Int]] {
    let nextStarts = startSlots.leastFromEach
    return (0..<SequenceStep.Gap.count).map { raw in
      let gap = SequenceStep.Gap(rawValue: raw)
      if gap.contains(.weeklyRest), rules.weeklyRest == nil { return [] }
      if gap.contains(.afterNights), rules.restAfterNights == nil { return [] }
      if gap.contains(.none), rules.restBetweenShifts?.enforcement.price == nil { return [] }
      return duties.map { duty in
        let minutes = [
          gap.contains(.weeklyRest) ? weeklyRest(duty, forms, startSlots, timeline) : 0,
          gap.contains(.afterNights) ? rules.restAfterNights?.value(on: date(duty.day)) ?? 0 : 0,
        ]
        let form = forms[duty.form]
        let end = startSlots[duty.start] + form.slots
        let free = end + slots(form.tailMinutes + (minutes.max() ?? 0), on: timeline)
        let ready = gap.contains(.none) ? dayStarts[duty.day + 1] : duty.ready
        return max(ready, nextStarts.firstPosition(atLeast: free))
      }
    }
  }

  /// The rest that the week asks for in which a duty ends.
  private func weeklyRest(
    _ duty: DutyCatalogue.Duty,
    _ forms: [DutyForm],
    _ startSlots: [Int],
    _ timeline: Timeline
  ) -> Int {
    let form = forms[duty.form]
    let end = timeline.start(ofSlot: startSlots[duty.start] + form.slots)
      .adding(minutes: form.tailMinutes)
    let isLater = duty.day % 7 == 6 && location.zone.day(date(duty.day)).upperBound < end
    let week = isLater ? duty.day + 1 : duty.day - duty.day % 7
    return rules.weeklyRest?.value(on: date(week)) ?? 0
  }

  private func date(_ day: Int) -> LocalDate { horizon.firstDate.adding(days: day) }

  private func slots(_ minutes: Int, on timeline: Timeline) -> Int {
    let interval = timeline.grid.intervalMinutes
    return (minutes + interval - 1) / interval
  }

  private func form(of candidate: Candidate, interval: Int) -> DutyForm? {
    let elapsed = candidate.range.minutes
    guard elapsed >= interval, !candidate.form.isSplit || elapsed % interval == 0 else {
      return nil
    }
    // Where a change of the clock makes a shift in one piece longer or shorter, the piece is.
    let parts = candidate.form.isSplit ? candidate.form.parts : [0..<elapsed]
    var breaks: [BreakWindow] = []
    var unpaid = 0
    for part in parts {
      if part.lowerBound > 0 {
        let gap = candidate.form.gapMinutes
        guard candidate.form.firstMinutes % interval == 0, gap % interval == 0 else { return nil }
        breaks.append(.gap(at: candidate.form.firstMinutes / interval, slots: gap / interval))
        unpaid += gap
      }
      let length = candidate.form.isSplit ? part.count : candidate.form.lengthMinutes
      for (rule, item) in contract.shiftPatterns[candidate.pattern].breaks.enumerated()
      where item.appliesFromMinutes <= length {
        // A change of the clock may leave no room for a break: it falls away (docs/work-rules.md).
        guard item.earliestStartMinutes + item.minutes <= part.count else { continue }
        let latest = min(item.latestStartMinutes, part.count - item.minutes)
        let window = BreakWindow(
          rule: rule,
          earliest: (part.lowerBound + item.earliestStartMinutes + interval - 1) / interval,
          latest: (part.lowerBound + latest) / interval,
          slots: item.minutes / interval,
          isPaid: item.isPaid
        )
        guard window.earliest <= window.latest else { return nil }
        breaks.append(window)
        unpaid += item.isPaid ? 0 : item.minutes
      }
    }
    var form = DutyForm(
      pattern: candidate.pattern,
      slots: elapsed / interval,
      paidMinutes: elapsed - unpaid,
      breaks: breaks,
      tailMinutes: elapsed % interval
    )
    guard let limit = rules.longestStretch, let most = limit.value(on: date(candidate.day)) else {
      return form
    }
    let stretch = DutyForm.Stretch(
      mostSlots: most / interval,
      mostLastSlots: max(0, most - form.tailMinutes) / interval,
      leastBreakSlots: (rules.longestStretchBreakMinutes + interval - 1) / interval,
      price: limit.enforcement.price
    )
    guard stretch.canBeBroken(in: form) else { return form }
    form.stretch = stretch
    let isPossible = BreakChain(form).map { $0.best { _, _ in 0 }.loss < .infinity } ?? true
    return isPossible ? form : nil
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
