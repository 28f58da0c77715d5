/// The paid hours of a week, and the shifts that come to them.
enum ContractKind: Int, CaseIterable {
  case hours40 = 40
  case hours32 = 32
  case hours20 = 20

  /// Elapsed minutes of its shifts, breaks included.
  var lengths: [Int] { self == .hours20 ? [240, 300] : [540] }

  /// Days of work in a week, least and most.
  var days: ClosedRange<Int> {
    switch self {
    case .hours40: 5...5
    case .hours32: 4...4
    case .hours20: 4...5
    }
  }

  /// Paid minutes that a day of leave counts: as many such days as ``weeklyDays`` make the week.
  var creditMinutes: Int { self == .hours20 ? 240 : 480 }

  /// Days of ``creditMinutes`` in a week.
  var weeklyDays: Int { days.upperBound }

  /// Minutes of a shift's first hours until the meal; nil where there is none.
  var mealAfterMinutes: Int? { self == .hours20 ? nil : 240 }

  /// The part of paid time that paid breaks leave for work.
  func productiveShare(hasShortBreaks: Bool) -> Double {
    guard hasShortBreaks else { return 1 }
    return self == .hours20 ? 0.94 : 0.9375
  }
}

/// A part of the day in which shifts start; a contract names one.
struct StartPart: Hashable {
  let id: String
  /// First and last start, minutes of the local day.
  let starts: ClosedRange<Int>

  /// Minutes between two starts.
  static let step = 30

  static let all = [
    StartPart(id: "dawn", starts: 0...270),
    StartPart(id: "early", starts: 300...630),
    StartPart(id: "late", starts: 660...1020),
    StartPart(id: "night", starts: 1050...1410),
  ]

  /// The part that holds a minute of the day.
  static func holding(_ minute: Int) -> StartPart {
    all.last { $0.starts.lowerBound <= minute } ?? all[0]
  }
}
