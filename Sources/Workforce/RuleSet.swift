/// The work rules of a location as data; what each means on a roster stands in `WorkRules`.
public struct RuleSet: Hashable, Sendable {
  /// Least minutes between the end of a shift and the start of the next one.
  public let restBetweenShiftsMinutes: Int

  /// Makes a set of rules; the defaults are those of the European working-time directive where it
  /// speaks (2003/88/EC, article 3: 11 h of daily rest).
  public init(restBetweenShiftsMinutes: Int = 11 * 60) {
    self.restBetweenShiftsMinutes = restBetweenShiftsMinutes
  }
}
