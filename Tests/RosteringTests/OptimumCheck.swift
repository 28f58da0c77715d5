import Audit
import Rostering
import Testing
import Workforce

/// Solves a random world and holds the result against its best roster.
struct OptimumCheck {
  let instance: Instance
  let seed: UInt64
  var iterations = 3000

  /// Expects the optimum, a bound under it, and an audit that finds the same objective part by part;
  /// without an optimum, that there is no roster.
  ///
  /// - Returns: what the solver said.
  @discardableResult
  func expect(_ optimum: Double?) throws -> RosterResult {
    let options = SolveOptions(
      timeLimitSeconds: nil,
      iterationLimit: iterations,
      gapPercent: 1e-9,
      seed: seed,
      threads: 1
    )
    let result = RosterSolver(instance: instance, options: options).solve()
    guard let optimum else {
      #expect(result.roster == nil)
      return result
    }
    let roster = try #require(result.roster)
    let objective = try #require(result.objective)
    let bound = try #require(result.lowerBound)
    #expect(bound <= optimum + 1e-6)
    #expect(abs(objective.total - optimum) < 1e-6)
    let audit = AuditReport(of: roster, for: instance)
    #expect(audit.isLegal)
    for part in Self.parts {
      #expect(abs(audit.objective[keyPath: part] - objective[keyPath: part]) < 1e-6, "\(part)")
    }
    return result
  }

  private static var parts: [KeyPath<Objective, Double>] {
    [\.total, \.shortage, \.idle, \.labour, \.shiftCover, \.requests, \.rules]
  }
}
