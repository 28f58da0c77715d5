import Foundation
import LinearProgram
import Testing

/// GLPK's own command, which reads the LP files that are meant for others.
enum GLPSol {
  /// Where the command stands, or nil where it is not installed.
  static var path: String? {
    ["/usr/bin/glpsol", "/usr/local/bin/glpsol", "/opt/homebrew/bin/glpsol"]
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The optimal value of a program that was written to a file.
  static func optimum(of program: LinearProgram) throws -> Double {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let model = folder.appending(path: "model.lp")
    let solution = folder.appending(path: "solution.txt")
    try LPFormatWriter(title: "master").text(of: program)
      .write(to: model, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(filePath: try #require(path))
    process.arguments = ["--lp", model.path, "-w", solution.path]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    // "s bas ROWS COLUMNS PRIMAL DUAL OBJECTIVE", the state of both being "f" at an optimum.
    let text = try String(contentsOf: solution, encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("s bas") })
    let fields = line.split(separator: " ")
    #expect(fields[4...5] == ["f", "f"])
    return try #require(Double(fields[6]))
  }
}
