import Foundation
import LinearProgram
import Testing

@Suite struct LPFormatWriterTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  /// A program with every kind of row, column and bound; see ``optimum``.
  static func everyKind() -> LinearProgram {
    var program = LinearProgram()
    program.addRow(.init(name: "tour[A001]", bounds: .equal(1)))
    program.addRow(.init(name: "supply[k3,2027-03-08T14:00Z]", bounds: .nonNegative))
    program.addRow(.init(name: "demand[acme.voice.de,2027-03-08T14:00Z]", bounds: .atLeast(2.5)))
    program.addRow(.init(name: "seats[manila,1]", bounds: .atMost(40)))
    program.addRow(.init(name: "presence[manila,1]", bounds: .between(-1, 3)))
    program.addRow(.init(name: "watched", bounds: .free))
    program.addRow(.init(name: "empty", bounds: .atMost(5)))
    for index in 0..<12 {
      program.addColumn(
        .init(name: "x[A001,\(index)]", cost: 10 + Double(index) / 8, isInteger: true),
        entries: [.init(row: 0, value: 1), .init(row: 1, value: index == 3 ? 2 : 1)]
      )
    }
    program.addColumn(
      .init(name: "y[k3]", cost: 0),
      entries: [.init(row: 1, value: -1), .init(row: 2, value: 1), .init(row: 3, value: 1)]
    )
    program.addColumn(.init(name: "u", cost: 1e3), entries: [.init(row: 2, value: 1)])
    program.addColumn(
      .init(name: "fair", cost: 0.125, bounds: .free),
      entries: [.init(row: 4, value: 0.25), .init(row: 5, value: 1e-7), .init(row: 3, value: 0)]
    )
    program.addColumn(.init(name: "fixed", cost: 0, bounds: .equal(-2.5)))
    program.addColumn(.init(name: "late", cost: -1, bounds: .between(-4, 1.5)))
    program.addColumn(
      .init(name: "debt", cost: 1, bounds: .between(-7, -1)),
      entries: [.init(row: 4, value: 1)]
    )
    program.addColumn(.init(name: "", cost: -2, bounds: .atMost(20)))
    program.addColumn(.init(name: "idle", cost: 0))
    program.addColumn(.init(name: "from", cost: 0.25, bounds: .atLeast(-16)))
    return program
  }

  @Test func `columns are called in the text as they are said to be`() throws {
    let program = Self.everyKind()
    let text = try LPFormatWriter(title: "").text(of: program)
    let names = LPFormatWriter().columnNames(of: program)
    #expect(names.count == program.columnCount)
    #expect(Set(names).count == names.count)
    for name in names { #expect(text.contains(" \(name)")) }
  }

  @Test func `the text of a program of every kind is the one recorded`() throws {
    let file = Self.golden.appending(path: "every-kind.lp")
    let text = try LPFormatWriter(title: "every kind\nof row").text(of: Self.everyKind())
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("Recorded \(file.lastPathComponent); run again without RECORD.")
    }
    #expect(try text == String(contentsOf: file, encoding: .utf8))
  }

  @Test func `no line is longer than readers take`() throws {
    let text = try LPFormatWriter().text(of: Self.everyKind())
    #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count <= 100 })
  }

  @Test func `an empty program is written with a stand-in`() throws {
    #expect(
      try LPFormatWriter().text(of: LinearProgram()) == """
        Minimize
         objective: + 0 nothing
        Subject To
         nothing: + 0 nothing <= 0
        Bounds
         nothing = 0
        End

        """
    )
  }

  @Test func `a program with a fault is not written`() {
    var program = LinearProgram()
    program.addColumn(.init(cost: .infinity))
    #expect(throws: InvalidLinearProgram(faults: [.costNotFinite(column: 0, cost: .infinity)])) {
      try LPFormatWriter().text(of: program)
    }
  }

  private static let glpsol = ["/usr/bin/glpsol", "/usr/local/bin/glpsol"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(.enabled(if: glpsol != nil, "glpsol is not installed (Debian package glpk-utils)"))
  func `glpsol reads the text and finds the optimum`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "program.lp")
    let output = folder.appending(path: "solution.txt")
    try LPFormatWriter().text(of: Self.everyKind())
      .write(to: input, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.glpsol))
    process.arguments = ["--lp", input.path, "--write", output.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let solution = try String(contentsOf: output, encoding: .utf8)
    let summary = try #require(solution.split(separator: "\n").first { $0.hasPrefix("s mip ") })
    #expect(summary.split(separator: " ").last.flatMap { Double($0) } == Self.optimum)
  }

  /// Tour 3 (10.375) supplies 2 of 2.5 heads, half a head is missing (500); `late` (-1.5), the
  /// column without a name (-40) and `from` (-4) stand at a bound; `fair` at 24 (3) pays for `debt`
  /// at -7 (-7): 0.25 · 24 - 7 = -1, the lower bound of `presence`.
  private static let optimum = 460.875
}
