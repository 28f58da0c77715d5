/// `9:30 h` of 570 minutes; a minus sign stands in front of a negative number.
package func hoursText(minutes: Int) -> String {
  let rest = minutes.magnitude % 60
  return "\(minutes < 0 ? "-" : "")\(minutes.magnitude / 60):\(rest < 10 ? "0" : "")\(rest) h"
}

/// `1 day`, `2 days`.
package func countText(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// `exactly 40:00 h` or `32:00 h to 40:00 h`.
func rangeText(_ range: ClosedRange<Int>, _ text: (Int) -> String) -> String {
  range.lowerBound == range.upperBound
    ? "exactly \(text(range.lowerBound))"
    : "\(text(range.lowerBound)) to \(text(range.upperBound))"
}
