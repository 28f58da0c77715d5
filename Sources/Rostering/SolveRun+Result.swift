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
    let (begin, reason) = (ContinuousClock.now, stopReason)
    guard !best.breaksSharedRule else { return noRoster(nearest: best, because: reason) }
    keepCandidate()
    let legal = placedCandidates().filter { !$0.breaksSharedRule }
    guard let chosen = legal.min(by: { $0.total < $1.total }) else {
      return noRoster(nearest: best, because: reason)
    }
    clock.book(.decoding, since: begin)
    let isNear = isNear(chosen.total)
    return RosterResult(
      status: isNear ? .optimal : .feasible,
      // Where people cannot be placed as well as the search supposed, the gap was not reached.
      stopReason: reason == .gapReached && !isNear ? .exhausted : reason,
      roster: chosen.roster,
      objective: chosen.objective,
      lowerBound: bound,
      seed: options.seed,
      iterations: iterations,
      phases: clock.report
    )
  }

  /// The last best rosters with their people placed, the best of the search first; as many as there is time
  /// for, and one at least.
  private func placedCandidates() -> [WrittenRoster] {
    var placed: [WrittenRoster] = []
    let states = candidates.isEmpty ? [best] : candidates.reversed()
    for (index, state) in states.enumerated() where index == 0 || placing.hasTimeForOneMore {
      let timeUsed = placing.share(ofOneIn: states.count - index)
      placed.append(WrittenRoster(of: state, timeUsed: timeUsed))
    }
    return placed
  }

  /// The result where every roster breaks a hard rule that no agent breaks alone.
  private func noRoster(
    nearest state: RosterState,
    because reason: RosterResult.StopReason
  ) -> RosterResult {
    .without(
      .noRoster,
      because: reason,
      nearest: WrittenRoster(of: state, timeUsed: placing.share(ofOneIn: 1)).roster,
      seed: options.seed,
      phases: clock.report
    )
  }
}
