import CivilTime
import Workforce

/// The forms of a contract's shifts in slots, with their breaks, the last part of an interval that they
/// work into, and the time they allow without a break.
struct DutyFormBuilder {
  let contract: Contract
  let rules: RuleSet
  /// Minutes of an interval.
  let interval: Int

  /// The form of a shift.
  ///
  /// - Parameters:
  ///   - shift: its form in minutes.
  ///   - pattern: the position of its pattern in the contract.
  ///   - elapsed: minutes that it takes on its date, clock changes included.
  ///   - date: the local date.
  /// - Returns: the form; nil where it cannot be planned on the grid, or breaks a hard rule by itself.
  func form(of shift: ShiftForm, pattern: Int, elapsed: Int, on date: LocalDate) -> DutyForm? {
    guard elapsed >= interval, !shift.isSplit || elapsed % interval == 0,
      let breaks = breaks(of: shift, pattern: pattern, elapsed: elapsed)
    else { return nil }
    return limited(
      DutyForm(
        pattern: pattern,
        slots: elapsed / interval,
        paidMinutes: elapsed - breaks.unpaidMinutes,
        breaks: breaks.windows,
        tailMinutes: elapsed % interval
      ),
      on: date
    )
  }

  private func breaks(
    of shift: ShiftForm,
    pattern: Int,
    elapsed: Int
  ) -> (windows: [BreakWindow], unpaidMinutes: Int)? {
    // A change of the clock makes a shift in one piece longer or shorter.
    let parts = shift.isSplit ? shift.parts : [0..<elapsed]
    var windows: [BreakWindow] = []
    var unpaid = 0
    for part in parts {
      if part.lowerBound > 0 {
        let gap = shift.gapMinutes
        guard shift.firstMinutes % interval == 0, gap % interval == 0 else { return nil }
        windows.append(.gap(at: shift.firstMinutes / interval, slots: gap / interval))
        unpaid += gap
      }
      let length = shift.isSplit ? part.count : shift.lengthMinutes
      for (rule, item) in contract.shiftPatterns[pattern].breaks.enumerated()
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
        windows.append(window)
        unpaid += item.isPaid ? 0 : item.minutes
      }
    }
    return (windows, unpaid)
  }

  /// The form with the limit on time without a break; nil where no breaks keep it.
  private func limited(_ form: DutyForm, on date: LocalDate) -> DutyForm? {
    guard let limit = rules.longestStretch, let most = limit.value(on: date) else { return form }
    let stretch = DutyForm.Stretch(
      mostSlots: most / interval,
      mostLastSlots: max(0, most - form.tailMinutes) / interval,
      leastBreakSlots: (rules.longestStretchBreakMinutes + interval - 1) / interval,
      price: limit.enforcement.price
    )
    guard stretch.canBeBroken(in: form) else { return form }
    var form = form
    form.stretch = stretch
    let isPossible = BreakChain(form).map { $0.best { _, _ in 0 }.loss < .infinity } ?? true
    return isPossible ? form : nil
  }
}
