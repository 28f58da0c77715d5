import RosterFiles

/// A number in decimal with exactly `digits` digits after the point, as `result.json` has it.
package func decimal(_ number: Double, digits: Int) -> String {
  fixedDecimal(number, digits: digits) ?? "\(number)"
}

/// A number of things, with the word for one of them or for several.
package func count(_ number: Int, _ one: String, _ several: String? = nil) -> String {
  "\(number) " + (number == 1 ? one : several ?? one + "s")
}
