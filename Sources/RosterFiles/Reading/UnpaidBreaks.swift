import CivilTime
import Workforce

/// Which breaks of a shift are unpaid, by how many of its minutes are.
enum UnpaidBreaks {
  /// The breaks that add up to so many minutes, meals before others, early before late; nil when
  /// none do.
  static func indices(in activities: [Activity], addingUpTo minutes: Int) -> Set<Int>? {
    var meals: [Int] = []
    var others: [Int] = []
    for (index, activity) in activities.enumerated() {
      guard case .rest(let kind, _) = activity.kind else { continue }
      if kind == .meal { meals.append(index) } else { others.append(index) }
    }
    // For every sum that can be had, the breaks that give it and were found first.
    var found: [Int: Set<Int>] = [0: []]
    for index in meals + others {
      let length = activities[index].range.minutes
      for (sum, indices) in found where found[sum + length] == nil {
        found[sum + length] = indices.union([index])
      }
    }
    return found[minutes]
  }

  /// The minutes of each break, in the order of time.
  static func lengths(in activities: [Activity]) -> [Int] {
    activities.compactMap { activity in
      guard case .rest = activity.kind else { return nil }
      return activity.range.minutes
    }
  }

  /// The minutes of all meals.
  static func mealMinutes(in activities: [Activity]) -> Int {
    activities.reduce(0) { minutes, activity in
      guard case .rest(.meal, _) = activity.kind else { return minutes }
      return minutes + activity.range.minutes
    }
  }

  /// The same stretch, unpaid where it is a break.
  static func unpaid(_ activity: Activity) -> Activity {
    guard case .rest(let kind, _) = activity.kind else { return activity }
    return Activity(kind: .rest(kind, isPaid: false), range: activity.range)
  }
}
