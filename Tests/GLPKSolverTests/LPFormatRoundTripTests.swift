import Foundation
import GLPKSolver
import LinearProgram
import Testing

/// GLPK's own reader against the writer of the room LinearProgram.
@Suite struct LPFormatRoundTripTests {
  private func reread(_ program: LinearProgram) throws -> GLPKProblem {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).lp")
    defer { try? FileManager.default.removeItem(at: file) }
    try LPFormatWriter(title: "round trip").text(of: program)
      .write(to: file, atomically: true, encoding: .utf8)
    return try GLPKProblem(lpFile: file.path)
  }

  @Test func `random programs keep their optimum`() throws {
    for seed in UInt64(1)...60 {
      let program = SamplePrograms.random(seed: seed)
      var direct = try GLPKProblem(program)
      var read = try reread(program)
      #expect(read.rowCount == program.rowCount)
      let objective = try direct.simplex().objective
      #expect(try abs(read.simplex().objective - objective) < 1e-6, "seed \(seed)")
    }
  }

  @Test func `random integer programs keep their optimum`() throws {
    for seed in UInt64(1)...30 {
      var program = SamplePrograms.random(seed: seed)
      for column in program.columns.indices { program.setInteger(true, ofColumn: column) }
      var direct = try GLPKProblem(program)
      var read = try reread(program)
      let expected = try direct.integerOptimum()
      let found = try read.integerOptimum()
      #expect(found.status == expected.status, "seed \(seed)")
      #expect(abs((found.objective ?? 0) - (expected.objective ?? 0)) < 1e-6, "seed \(seed)")
    }
  }

  @Test func `names of every character are read back as they were written`() throws {
    var program = LinearProgram()
    var names = ["end", "Free", "inf", "st", "s.t.", "e", "e7", "subject to", "ä", "", "max"]
    names += (UInt8(1)...126).map { "a" + String(Unicode.Scalar($0)) + "b" }
    names += (UInt8(33)...126).map { String(Unicode.Scalar($0)) }
    names += [80, 90].map { String(repeating: "long", count: $0) }
    for name in names {
      let row = program.addRow(.init(name: name, bounds: .atLeast(1)))
      program.addColumn(
        .init(name: name, cost: 1, isInteger: true),
        entries: [.init(row: row, value: 1)]
      )
    }
    var problem = try reread(program)
    #expect(problem.rowCount == names.count)
    #expect(problem.columnCount == names.count)
    #expect(try problem.simplex().objective == Double(names.count))
    let rows = try (0..<names.count).map { row throws(GLPKError) in
      try problem.name(ofRow: row)
    }
    #expect(Set(rows).count == names.count)
    #expect(rows.allSatisfy { !$0.isEmpty && $0.utf8.count <= 255 })
    let columns = try (0..<names.count).map { column throws(GLPKError) in
      try problem.name(ofColumn: column)
    }
    #expect(Set(columns).count == names.count)
  }

  @Test func `an empty program is read back`() throws {
    var problem = try reread(LinearProgram())
    #expect(try problem.simplex().objective == 0)
  }

  @Test func `a file that is no LP text is refused with GLPK's words`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).lp")
    defer { try? FileManager.default.removeItem(at: file) }
    try "Minimize\n obj: + x\nSubject To\n r: x >= \nEnd\n"
      .write(to: file, atomically: true, encoding: .utf8)
    do {
      _ = try GLPKProblem(lpFile: file.path)
      Issue.record("not refused")
    } catch {
      #expect(error.description.hasPrefix("GLPK cannot read the file: "))
      #expect(error.description.contains("missing right-hand side"))
    }
    #expect(throws: GLPKError.self) { _ = try GLPKProblem(lpFile: "/nowhere/at all.lp") }
  }
}
