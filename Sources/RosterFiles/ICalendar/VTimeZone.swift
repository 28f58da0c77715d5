package import CivilTime

/// The rules of a zone as a calendar carries them: RFC 5545, section 3.6.5.
///
/// They are right within the span that was asked for. A zone whose clock changes by the same two
/// rules every year has one observance for each with a yearly rule by weekday; any other zone has
/// the changes of the span one by one.
package struct VTimeZone {
  /// The zone's IANA name.
  package let identifier: String
  /// The offsets and when each begins to hold, by onset.
  package let observances: [Observance]

  /// The rules of `zone` from its state at the start of `range` up to its end.
  package init(zone: Zone, covering range: Range<Instant>) {
    identifier = zone.identifier
    let lookBack = range.lowerBound.adding(minutes: -Self.lookBackMinutes)
    let changes = zone.transitions(in: lookBack..<range.upperBound).filter { $0.changeMinutes != 0 }
    if let yearly = Self.yearlyObservances(of: zone, after: lookBack, by: range.lowerBound) {
      observances = yearly
      return
    }
    let inForce =
      changes.last { $0.instant <= range.lowerBound }.map { Observance($0) }
      ?? Observance(unchanging: zone, at: range.lowerBound)
    observances =
      [inForce]
      + changes.filter { $0.instant > range.lowerBound }.map { Observance($0) }
  }

  /// Writes the component.
  package func write(to calendar: inout ICalendarText) {
    calendar.component("VTIMEZONE") { text in
      text.line("TZID", identifier)
      for observance in observances { observance.write(to: &text) }
    }
  }

  /// The two observances of a zone with two rules a year, each from its first onset after a
  /// moment; nil for any other zone, and for one that leaves a change out, so that none of the two
  /// holds by another moment (Havana in the summer of 2027).
  private static func yearlyObservances(
    of zone: Zone,
    after start: Instant,
    by moment: Instant
  ) -> [Observance]? {
    let span = start..<start.adding(minutes: yearsCompared * 366 * 1440)
    let changes = zone.transitions(in: span).filter { $0.changeMinutes != 0 }
    let forward = changes.filter { $0.changeMinutes > 0 }
    let back = changes.filter { $0.changeMinutes < 0 }
    guard let spring = YearlyRule(fitting: forward), let autumn = YearlyRule(fitting: back),
      let firstForward = forward.first, let firstBack = back.first,
      min(firstForward.instant, firstBack.instant) <= moment
    else { return nil }
    return [
      Observance(firstForward, rule: spring), Observance(firstBack, rule: autumn),
    ].sorted { $0.onset < $1.onset }
  }

  /// A little more than a year: so far back every yearly change has come once.
  private static let lookBackMinutes = 400 * 1440
  /// After 28 years every date has fallen on every weekday.
  private static let yearsCompared = 28
}

extension VTimeZone {
  /// One offset and when it begins to hold.
  package struct Observance {
    /// When it begins, on the clock that ran before.
    package let onset: LocalDateTime
    /// Minutes ahead of UTC before it begins.
    package let offsetMinutesBefore: Int
    /// Minutes ahead of UTC while it holds.
    package let offsetMinutes: Int
    /// What the time is called while it holds ("CEST").
    package let abbreviation: String
    /// The rule by which it begins again every year.
    package let rule: YearlyRule?

    /// What holds from a transition on.
    init(_ transition: ZoneTransition, rule: YearlyRule? = nil) {
      onset = ICalendarMoment.reading(
        at: transition.instant,
        offsetMinutes: transition.offsetMinutesBefore
      )
      offsetMinutesBefore = transition.offsetMinutesBefore
      offsetMinutes = transition.offsetMinutesAfter
      abbreviation = transition.abbreviationAfter
      self.rule = rule
    }

    /// What holds in a zone that has not changed for long.
    init(unchanging zone: Zone, at instant: Instant) {
      onset = LocalDateTime(date: LocalDate(dayNumber: 0), minuteOfDay: 0)
      offsetMinutesBefore = zone.offsetMinutes(at: instant)
      offsetMinutes = offsetMinutesBefore
      abbreviation = zone.abbreviation(at: instant)
      rule = nil
    }

    /// Writes the observance: `DAYLIGHT` where the clock moves forward, else `STANDARD`.
    func write(to calendar: inout ICalendarText) {
      let name = offsetMinutes > offsetMinutesBefore ? "DAYLIGHT" : "STANDARD"
      calendar.component(name) { text in
        text.line("DTSTART", ICalendarMoment.local(onset))
        text.line("TZOFFSETFROM", ICalendarMoment.offset(minutes: offsetMinutesBefore))
        text.line("TZOFFSETTO", ICalendarMoment.offset(minutes: offsetMinutes))
        text.text("TZNAME", abbreviation)
        if let rule { text.line("RRULE", rule.text) }
      }
    }
  }
}
