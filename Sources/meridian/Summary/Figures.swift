/// A number in decimal with exactly `digits` digits after the point, rounded to nearest, never `-0`.
package func decimal(_ number: Double, digits: Int) -> String {
  let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
  let scaled = (number * scale).rounded(.toNearestOrAwayFromZero)
  guard abs(scaled) < 9e18 else { return "\(number)" }
  let units = Int(scaled)
  let figures = String(units.magnitude)
  let padded = String(repeating: "0", count: max(0, digits + 1 - figures.count)) + figures
  let sign = units < 0 ? "-" : ""
  guard digits > 0 else { return sign + padded }
  return sign + padded.dropLast(digits) + "." + padded.suffix(digits)
}

/// A number of things, with the word for one of them or for several.
package func count(_ number: Int, _ one: String, _ several: String? = nil) -> String {
  "\(number) " + (number == 1 ? one : several ?? one + "s")
}
