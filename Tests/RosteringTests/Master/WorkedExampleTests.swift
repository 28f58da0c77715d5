import Foundation
import GLPKSolver
import Testing
import Workforce

@testable import Rostering

/// The worked example of docs/algorithm/bound.md, computed.
struct WorkedExampleTests {
  @Test func `the table in the document is what the program computes`() throws {
    let problem = RosteringProblem(try example)
    let tours = try threeTours(problem)
    let relaxation = LagrangianBound(problem: problem)
    var master = try RestrictedMaster(
      problem: problem,
      layout: MasterLayout(problem: problem, named: false)
    )
    var rows: [[Double]] = []
    for tour in tours.prefix(2) {
      _ = try master.add([TourColumn(type: 0, tour: tour)])
      let value = try master.solve(shouldStop: { false }).objective
      let prices = try master.prices()
      let crew = PricingCrew(problem: problem, threads: 1)
      let found = try #require(relaxation.evaluate(prices: prices, crew: crew))
      rows.append([value] + prices[8...10] + [found.tourValues[0], found.value])
      if rows.count == 1 { #expect(found.tours[0] == tours[1]) }
    }
    #expect(rows == [[30, 0, 10, 10, 20, 10], [20, 10, 10, 10, 20, 20]])
    #expect(try #require(BruteForce(instance: example).optimum()).objective == 20)

    let document = try String(contentsOf: Self.document, encoding: .utf8)
    #expect(document.contains("| 1 | A | 30 | 2 A | 0, 10, 10 | B, 20 | 10 |"))
    #expect(document.contains("| 20 | 2 people on A and B | 10, 10, 10 | none beats 20 | 20 |"))
  }

  /// The tours that work from 08:00, 09:00 and 10:00.
  private func threeTours(_ problem: RosteringProblem) throws -> [Tour] {
    var pricer = TourPricer(problem: problem)
    return try (8...10).map { start in
      var gains = [Double](repeating: 0, count: problem.timeline.count)
      for slot in start...start + 1 { gains[slot] = 1 }
      let best = pricer.bestTour(type: 0, gains: gains)
      let tour = try #require(best).tour
      #expect(tour.workSlots == [start, start + 1])
      return tour
    }
  }

  private var example: Instance {
    get throws {
      try WorldSketch(
        days: 1,
        need: [(0, 8..<9, 1), (0, 9..<10, 3), (0, 10..<11, 2)],
        contracts: [
          WorldSketch.contract(patterns: [
            try WorldSketch.pattern(hours: [2], from: "08:00", to: "10:00")
          ])
        ],
        people: ["ana", "ben"].map { .init(id: $0) }
      ).instance
    }
  }

  private static var document: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "docs/algorithm/bound.md")
  }
}
