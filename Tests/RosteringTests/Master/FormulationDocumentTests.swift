import Foundation
import LinearProgram
import Rostering
import Testing
import Workforce

/// The document docs/formulation.md against a small file as `meridian model` writes it.
struct FormulationDocumentTests {
  @Test func `every family of rows and columns stands in the document`() throws {
    let families = try Self.families(of: MasterModel.linearProgram(for: small))
    #expect(
      families == ["constant", "demand", "none", "serve", "short", "supply", "tour", "x"]
    )
    try expectInDocument(families)
  }

  @Test func `every family of cover by named shifts stands in the document`() throws {
    let shifts = try NamedShiftWorld.instance(seed: 0)
    let families = try Self.families(of: MasterModel.linearProgram(for: shifts))
    #expect(["cover", "over", "under"].allSatisfy(families.contains))
    try expectInDocument(families)
  }

  @Test func `every family of the compact program stands in the document`() throws {
    let families = try Self.families(of: CompactModel(instance: small).program)
    #expect(
      families == [
        "break", "constant", "day", "days", "demand", "due", "minutes", "place", "rest", "serve",
        "short", "supply", "wait", "work",
      ]
    )
    try expectInDocument(families)
  }

  private func expectInDocument(_ families: [String]) throws {
    let document = try String(contentsOf: Self.document, encoding: .utf8)
    for family in families {
      let isNamed = document.contains("`\(family)(") || document.contains("`\(family)`")
      #expect(isNamed, "\(family) does not stand in docs/formulation.md")
    }
  }

  /// Two queues, an agent who serves both and two who serve one, idle heads priced.
  private var small: Instance {
    get throws {
      try WorldSketch(
        days: 2,
        restMinutes: 1260,
        queues: [("en", [10, 15]), ("de", [12])],
        need: [(0, 8..<12, 2), (1, 9..<11, 1)],
        prices: Prices(missingHeadHour: 10, idleHour: 1, labourWeight: 0),
        contracts: [
          WorldSketch.contract(patterns: [
            try WorldSketch.pattern(
              hours: [4],
              from: "08:00",
              to: "10:00",
              breaks: [WorldSketch.meal(1...2)]
            )
          ])
        ],
        people: [
          .init(id: "A001", languages: ["en", "de"]), .init(id: "A002"), .init(id: "A003"),
        ]
      ).instance
    }
  }

  /// The names of rows and columns up to their bracket.
  private static func families(of program: LinearProgram) throws -> [String] {
    let text = try LPFormatWriter(title: "small").text(of: program)
    let words = text.split(separator: "\n").filter { !$0.hasPrefix("\\") }
      .flatMap { $0.split(whereSeparator: { " :".contains($0) }) }
    let keywords: Set<Substring> = [
      "Minimize", "objective", "Subject", "To", "Bounds", "Generals", "Binaries", "End",
    ]
    let names = words.filter { $0.first?.isLetter == true && !keywords.contains($0) }
    return Set(names.map { String($0.prefix { $0 != "(" }) }).sorted()
  }

  private static var document: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "docs/formulation.md")
  }
}
