import RosterFiles
import Testing

struct JSONTextTests {
  @Test func `members keep their order and nesting is indented`() {
    let value = JSONText.object([
      (key: "b", value: .array([.integer(1), .null])),
      (key: "a", value: .object([])),
      (key: "c", value: .array([])),
    ])
    #expect(
      value.text == """
        {
          "b": [
            1,
            null
          ],
          "a": {},
          "c": []
        }
        """
    )
  }

  @Test func `strings are escaped`() {
    let text = "\"quotes\" \\ line\nreturn\rtab\t bell\u{7} unit\u{1F} é 🌙"
    #expect(
      JSONText.string(text).text
        == #""\"quotes\" \\ line\nreturn\rtab\t bell\u0007 unit\u001f é 🌙""#
    )
  }

  @Test(
    arguments: [
      (0.1 + 0.2, 2, "0.30"), (-0.001, 2, "0.00"), (1234.005, 1, "1234.0"), (2.5, 0, "3"),
      (-2.5, 1, "-2.5"), (1e12, 2, "1000000000000.00"), (0.05, 3, "0.050"),
    ]
  )
  func `numbers have fixed digits`(number: Double, digits: Int, text: String) {
    #expect(fixedDecimal(number, digits: digits) == text)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `what is no number is null`(number: Double) {
    #expect(JSONText.decimal(number, digits: 2).text == "null")
  }
}
