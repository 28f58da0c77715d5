import Workforce

/// A count over the horizon with its limits and prices.
struct TourCounter: Hashable, Sendable {
  /// What is counted.
  enum Load: Hashable, Sendable {
    /// Paid minutes, in steps of ``TourCounter/unit``.
    case minutes
    /// Weekends with a shift.
    case weekends
    /// Nights.
    case nights
    /// Shifts of the pattern at this position of the contract.
    case pattern(Int)
    /// Shifts whose start counts for the share at this position of the agent's fairness.
    case starts(Int)
  }

  /// Something that costs more with every further one.
  struct Share: Hashable, Sendable {
    /// The price of the second one.
    let price: Double
    /// By how many the agent is ahead.
    let lead: Int
  }

  /// A limit on the paid minutes from the horizon's first day up to a later one.
  struct Check: Hashable, Sendable {
    /// The day before which the minutes are looked at.
    let day: Int
    /// Most minutes.
    let mostMinutes: Int
    /// The price of each hour more; nil where none is legal.
    let pricePerHour: Double?

    /// What so many minutes cost; nil where they are not legal.
    func cost(ofMinutes minutes: Int) -> Double? {
      guard minutes > mostMinutes else { return 0 }
      return pricePerHour.map { Double(minutes - mostMinutes) / 60 * $0 }
    }
  }

  /// What is counted.
  let load: Load
  /// Minutes of one step; 1 for all other loads.
  var unit = 1
  /// Fewest and most steps.
  let allowed: ClosedRange<Int>
  /// The price of each step above ``allowed``; nil where none is legal.
  var price: Double?
  /// What is to be shared out, if anything is.
  var share: Share?
  /// Limits on the way to the end, in the order of their days; of minutes only.
  var checks: [Check] = []

  /// More steps than any horizon has.
  static let noLimit = 1 << 40

  /// What so many steps at the end cost; nil where they are not legal.
  func cost(of steps: Int) -> Double? {
    var cost = share.map { $0.price * Double(steps * $0.lead + steps * (steps - 1) / 2) } ?? 0
    if allowed.contains(steps) { return cost }
    guard let price, steps > allowed.upperBound else { return nil }
    cost += Double(steps - allowed.upperBound) * price
    return cost
  }

  /// By how many steps a duty of a kind raises the count.
  func rise(of kind: DutyKind, countsWeekend: Bool) -> Int {
    switch load {
    case .minutes: kind.paidMinutes / unit
    case .weekends: countsWeekend ? 1 : 0
    case .nights: kind.isNight ? 1 : 0
    case .pattern(let pattern): kind.pattern == pattern ? 1 : 0
    case .starts(let share): kind.shares >> share & 1
    }
  }
}
