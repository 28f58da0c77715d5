import Testing
import meridian

struct TextTableTests {
  @Test func `columns are as wide as their widest cell and numbers stand on the right`() {
    var table = TextTable([.left], header: ["Client", "h"])
    table.append(["Lindenhof Möbel", "7.00"])
    table.append(["Kraków", "112.50"])
    #expect(
      table.text == """
        Client                h
        Lindenhof Möbel    7.00
        Kraków           112.50
        """
    )
  }

  @Test func `no line ends in spaces`() {
    var table = TextTable([.left, .left])
    table.append(["a", ""])
    table.append(["longer", "cell"])
    #expect(table.text == "a\nlonger  cell")
  }

  @Test func `a table that is too wide has cells of several lines`() {
    var table = TextTable([.left, .left], header: ["Name", "Source", "h"])
    table.append(["one", Array(repeating: "word", count: 30).joined(separator: " "), "1.00"])
    table.append(["two", "short", "12.00"])
    let words = { (number: Int) in Array(repeating: "word", count: number).joined(separator: " ") }
    let blanks = { (number: Int) in String(repeating: " ", count: number) }
    #expect(
      table.text.split(separator: "\n").map(String.init) == [
        "Name  Source" + blanks(67) + "h",
        "one   " + words(13) + blanks(6) + "1.00",
        blanks(6) + words(13),
        blanks(6) + words(4),
        "two   short" + blanks(64) + "12.00",
      ]
    )
  }

  @Test func `a table of too many columns is printed in parts, each with the first column`() {
    var table = TextTable([.left], header: ["Measure"] + (1...6).map { "result-number-\($0)" })
    table.append(["Nights"] + (1...6).map { "\($0)" })
    #expect(
      table.text == """
        Measure  result-number-1  result-number-2  result-number-3  result-number-4
        Nights                 1                2                3                4

        Measure  result-number-5  result-number-6
        Nights                 5                6
        """
    )
  }

  @Test func `a name of 200 characters is broken, and wide characters stand in line`() {
    var table = TextTable([.left, .left], header: ["Agent", "Rule"])
    table.append([String(repeating: "x", count: 200), "rest"])
    table.append(["夜班", "rest"])
    let lines = table.text.split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { $0.columns <= 80 })
    #expect(lines.last == "夜班" + String(repeating: " ", count: 70) + "  rest")
  }

  @Test(arguments: [
    (0.0, 2, "0.00"), (-0.001, 2, "0.00"), (1234.565, 1, "1234.6"), (-2.5, 0, "-3"),
    (0.05, 2, "0.05"), (99.999, 2, "100.00"),
  ])
  func `a number has exactly the digits asked for`(number: Double, digits: Int, text: String) {
    #expect(decimal(number, digits: digits) == text)
  }

  @Test(arguments: [(0, "0 shifts"), (1, "1 shift"), (2, "2 shifts")])
  func `one thing is singular`(number: Int, text: String) {
    #expect(count(number, "shift") == text)
  }

  @Test func `short names of folders are used where they differ`() {
    #expect(ResultNames.short(for: ["out/a", "out/b/"]) == ["a", "b"])
    #expect(ResultNames.short(for: ["x/week", "y/week"]) == ["x/week", "y/week"])
  }
}
