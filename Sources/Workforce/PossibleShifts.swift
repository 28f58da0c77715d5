public import CivilTime

extension Contract {
  /// All shifts that patterns of the contract allow to start on a local date, from start to end, by
  /// pattern, start and length; whether an agent may work them is not asked.
  public func possibleShifts(on date: LocalDate, in zone: Zone) -> [Range<Instant>] {
    var shifts: [Range<Instant>] = []
    for pattern in shiftPatterns where pattern.weekdays.contains(date.weekday) {
      for minute in pattern.startMinutesOfDay {
        let start = LocalDateTime(date: date, minuteOfDay: minute)
        for length in Set(pattern.forms.map(\.totalMinutes)).sorted() {
          let span = ShiftSpan.resolve(
            start: start,
            durationMinutes: length,
            zone: zone,
            policy: clockPolicy
          )
          shifts.append(span.range)
        }
      }
    }
    return shifts
  }
}
