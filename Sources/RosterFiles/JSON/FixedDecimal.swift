/// A number in decimal with exactly `digits` digits after the point (0 to 9), rounded to nearest,
/// never in powers of ten and never `-0`; nil for what is no finite number.
package func fixedDecimal(_ number: Double, digits: Int) -> String? {
  guard number.isFinite else { return nil }
  let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
  let scaled = (number * scale).rounded(.toNearestOrAwayFromZero)
  guard abs(scaled) < 9e18 else { return "\(number)" }
  let units = Int(scaled)
  let text = String(units.magnitude)
  let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
  let sign = units < 0 ? "-" : ""
  return digits == 0
    ? sign + padded : sign + padded.dropLast(digits) + "." + padded.suffix(digits)
}
