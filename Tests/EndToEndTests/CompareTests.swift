import Foundation
import Testing

struct CompareTests {
  @Test func `results stand side by side in one aligned table`() throws {
    let folders = try ["quickstart", "overnight"].map(ShippedResults.folder)
    let run = try Program.run(["compare"] + folders)
    #expect(run.exitCode == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.first?.split(separator: " ") == ["quickstart", "overnight"])
    let titles = ["Instance", "Labour cost", "Objective", "Required, h", "Short in all, h"]
    for title in titles + ["Worst interval", "Nights", "Agents used", "Gap, h"] {
      #expect(lines.contains { $0.hasPrefix(title) }, "\(title)")
    }
  }

  @Test func `what a service of one instance is to another is a dash`() throws {
    let folders = try ["quickstart", "overnight"].map(ShippedResults.folder)
    let run = try Program.run(["compare"] + folders)
    let german = run.output.split(separator: "\n").first { $0.hasPrefix("Short lindenhof de") }
    #expect(german?.split(separator: " ").suffix(2) == ["0.00", "-"])
  }
}
