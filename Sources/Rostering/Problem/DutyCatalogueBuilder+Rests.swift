import CivilTime
import Workforce

/// When the next duty may begin after each, and what the ends of duties within an interval cost.
extension DutyCatalogueBuilder {
  /// See ``DutyCatalogue/tailCosts``.
  func tailCosts(
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
  func readyAfterGaps(
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

  func date(_ day: Int) -> LocalDate { horizon.firstDate.adding(days: day) }

  private func slots(_ minutes: Int, on timeline: Timeline) -> Int {
    let interval = timeline.grid.intervalMinutes
    return (minutes + interval - 1) / interval
  }
}
