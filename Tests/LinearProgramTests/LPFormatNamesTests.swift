import LinearProgram
import Testing

@Suite struct LPFormatNamesTests {
  /// The names that the rows of a program get in LP text, in their order.
  private func written(_ names: [String]) throws -> [String] {
    var program = LinearProgram()
    for name in names { program.addRow(.init(name: name, bounds: .atLeast(1))) }
    program.addColumn(.init(name: "x", cost: 1))
    let text = try LPFormatWriter().text(of: program)
    return text.split(separator: "\n").filter { $0.contains(": + 0 x") }
      .compactMap { $0.split(separator: ":").first?.dropFirst() }.map(String.init)
  }

  @Test(
    arguments: [
      ("tour[A001]", "tour(A001)"),
      ("supply[k3,2027-03-08T14:00Z]", "supply(k3,2027_03_08T14.00Z)"),
      ("demand[acme/voice de,t]", "demand(acme#2Fvoice_de,t)"),
      ("Kraków", "Krak#C3#B3w"),
      ("a\tb\nc", "a#09b#0Ac"),
      ("7up", "_7up"),
      (".5", "_.5"),
      ("e", "_e"),
      ("E9", "_E9"),
      ("ee", "_ee"),
      ("e.1", "_e.1"),
      ("each", "each"),
      ("End", "_End"),
      ("free", "_free"),
      ("s.t.", "_s.t."),
      ("objective", "objective~2"),
      ("", "row(0)"),
    ]
  )
  func `a name becomes one that every reader takes`(name: String, expected: String) throws {
    #expect(try written([name]) == [expected])
  }

  @Test func `names that become equal are told apart in their order`() throws {
    #expect(
      try written(["a-b", "a_b", "a b", "a_b~2", "a_b", "", "row(5)"])
        == ["a_b", "a_b~2", "a_b~3", "a_b~2~2", "a_b~4", "row(5)", "row(5)~2"]
    )
  }

  @Test func `no name is longer than 255 bytes`() throws {
    let long = String(repeating: "x", count: 300)
    let names = try written([long, long, String(repeating: "é", count: 300)])
    #expect(names.map(\.utf8.count) == [255, 255, 255])
    #expect(names[1].hasSuffix("x~2"))
    #expect(Set(names).count == 3)
  }
}
