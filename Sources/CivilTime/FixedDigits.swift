/// The number in decimal with leading zeros up to `width` digits.
func fixedDigits(_ number: Int, width: Int) -> String {
  let digits = String(number.magnitude)
  let zeros = String(repeating: "0", count: max(0, width - digits.count))
  return (number < 0 ? "-" : "") + zeros + digits
}

/// The number written by ASCII digits alone; nil when there is none or another character.
func number(digits: some Collection<UInt8>) -> Int? {
  guard !digits.isEmpty, digits.count <= 9 else { return nil }
  var value = 0
  for byte in digits {
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}

/// `HH:MM` of a minute of the day.
func clockText(minuteOfDay: Int) -> String {
  fixedDigits(minuteOfDay / 60, width: 2) + ":" + fixedDigits(minuteOfDay % 60, width: 2)
}

/// The minute of the day (0..<1440) written as exactly `HH:MM`; nil for everything else.
func minuteOfDay(hourMinuteBytes bytes: ArraySlice<UInt8>) -> Int? {
  guard
    bytes.count == 5, bytes[bytes.startIndex + 2] == UInt8(ascii: ":"),
    let hour = number(digits: bytes.prefix(2)), hour < 24,
    let minute = number(digits: bytes.suffix(2)), minute < 60
  else { return nil }
  return hour * 60 + minute
}
