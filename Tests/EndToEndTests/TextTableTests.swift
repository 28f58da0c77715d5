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
