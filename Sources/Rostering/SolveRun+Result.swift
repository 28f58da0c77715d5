import Placement
import Workforce

/// What is handed back at the end of a run.
extension SolveRun {
  /// How many rosters are placed at the end.
  private static let mostCandidates = 4

  /// Keeps the best roster so far, where a rule on stretches in one queue may make another one better once
  /// people are placed.
  mutating func keepCandidate() {
    guard QueueStretches.areAsked(in: problem.instance), !best.breaksSharedRule,
      candidates.last?.objective != best.objective
    else { return }
    candidates.append(best)
    candidates = candidates.suffix(Self.mostCandidates)
  }

  /// The result of the run.
  mutating func result() -> RosterResult {
    let begin = ContinuousClock.now
    guard !best.breaksSharedRule else { return noRoster(nearest: best) }
    keepCandidate()
    let written = (candidates.isEmpty ? [best] : candidates).map { WrittenRoster(of: $0) }
    let legal = written.filter { !$0.breaksSharedRule }
    guard let chosen = legal.min(by: { $0.total < $1.total }) else {
      return noRoster(nearest: best)
    }
    clock.book(.decoding, since: begin)
    return RosterResult(
      status: isNear(chosen.total) ? .optimal : .feasible,
      stopReason: stopReason(of: chosen),
      roster: chosen.roster,
      objective: chosen.objective,
      lowerBound: bound,
      seed: options.seed,
      iterations: iterations,
      phases: clock.report
    )
  }

  /// Why the run ended: where people cannot be placed as well as the search supposed, it was not because
  /// the gap was reached.
  private func stopReason(of written: WrittenRoster) -> RosterResult.StopReason {
    stopReason == .gapReached && !isNear(written.total) ? .exhausted : stopReason
  }

  /// The result where every roster breaks a hard rule that no agent breaks alone.
  private func noRoster(nearest state: RosterState) -> RosterResult {
    .without(
      .noRoster,
      because: stopReason,
      nearest: WrittenRoster(of: state).roster,
      seed: options.seed,
      phases: clock.report
    )
  }
}
