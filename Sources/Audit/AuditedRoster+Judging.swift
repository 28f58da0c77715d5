import WorkRules
public import Workforce

extension AuditedRoster {
  /// Judges the roster in which these people have these shifts, and all others those that they have.
  ///
  /// - Parameter shifts: all shifts of everybody whose shifts change, in any order; each shift is the
  ///   agent's under whose id it stands.
  /// - Returns: what the change breaks, and what it costs.
  /// - Complexity: linear in the shifts of these people, in the intervals of their sites and of the
  ///   queues whose minimum of heads they touch, and in the jobs; it does not grow with the number of
  ///   people.
  public func judge(replacing shifts: [Identifier<Agent>: [Shift]]) -> JudgedChange {
    precondition(
      shifts.allSatisfy { id, shifts in shifts.allSatisfy { $0.agent == id } },
      "a shift stands under the id of its agent"
    )
    let parts = shifts.sorted { $0.key < $1.key }.map { part(of: $0.key, $0.value) }
    var heads = HeadChanges()
    var shared = shared
    var sessions = sessions
    for case (let part, let agent?) in parts.map({ ($0, agent(of: $0)) }) {
      heads.add(part.gone, of: agent, times: -1, cells: count.cells)
      heads.add(part.come, of: agent, cells: count.cells)
      shared.add(part.gone, of: agent, times: -1)
      shared.add(part.come, of: agent)
      sessions.add(part.gone, times: -1)
      sessions.add(part.come)
    }
    let touched = shared.places(
      of: parts.compactMap(agent(of:)),
      queues: heads.queues(of: coverage)
    )
    let findings = Dictionary(
      uniqueKeysWithValues: touched.map { place in
        (
          place,
          shared.violations(at: place) {
            coverage.scheduledThousandths[$0] + heads.thousandths(in: $0)
          }
        )
      }
    )
    let (own, both) = (
      OwnViolations(of: parts, before: parts.map(violationsBefore)),
      SharedDifference(
        before: touched.flatMap { sharedFindings[$0] } + self.sessions.violations,
        after: touched.flatMap { findings[$0] ?? [] } + sessions.violations
      )
    )
    return JudgedChange(
      change: change(parts, heads, rules: own.price + both.price),
      broken: own.broken,
      brokenShared: both.after.filter { $0.isHard && !sharedBroken.contains($0) },
      isLegal: hardCount + own.hardAdded + both.hardAdded == 0,
      parts: parts,
      findings: findings,
      shared: shared,
      sessions: sessions
    )
  }

  /// Who changes; nil for somebody who is not in the instance.
  private func agent(of part: JudgedChange.Part) -> Agent? {
    part.position.map { instance.agents[$0] }
  }

  private func violationsBefore(of part: JudgedChange.Part) -> [Violation] {
    part.position.map { accounts[$0].violations }
      ?? tables.violations(ofUnknown: roster.shifts(of: part.id))
  }

  private func part(of id: Identifier<Agent>, _ shifts: [Shift]) -> JudgedChange.Part {
    let shifts = shifts.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let position = positions[id]
    var come = shifts
    var gone: [Shift] = []
    for shift in roster.shifts(of: id) {
      if let same = come.firstIndex(of: shift) { come.remove(at: same) } else { gone.append(shift) }
    }
    let account =
      position.map { tables.account(of: instance.agents[$0], shifts) }
      ?? AgentAccount(violations: tables.violations(ofUnknown: shifts))
    return JudgedChange.Part(
      id: id,
      position: position,
      gone: gone,
      come: come,
      shifts: shifts,
      account: account
    )
  }

  private func change(
    _ parts: [JudgedChange.Part],
    _ heads: HeadChanges,
    rules: Double
  ) -> Objective {
    var (jobs, cover) = (jobs, cover)
    var (touchedJobs, touchedRows): (Set<Int>, Set<Int>) = ([], [])
    var (labour, wishes, idleMinutes) = (0.0, 0.0, 0)
    for part in parts {
      guard let position = part.position else { continue }
      let (agent, before) = (instance.agents[position], accounts[position])
      touchedJobs.formUnion(jobs.add(part.gone, of: agent, times: -1))
      touchedJobs.formUnion(jobs.add(part.come, of: agent))
      touchedRows.formUnion(cover.add(part.gone, of: agent, times: -1))
      touchedRows.formUnion(cover.add(part.come, of: agent))
      labour += part.account.labourCost.total - before.labourCost.total
      idleMinutes += part.account.idleMinutes - before.idleMinutes
      for request in requests[part.id] ?? [] {
        let verdict = verdicts[request]
        wishes += verdict.request.verdict(on: part.shifts).price - verdict.price
      }
    }
    let worked = touchedJobs.sorted().map { (before: self.jobs.count($0), after: jobs.count($0)) }
    let idleHours =
      Double(idleMinutes) / 60
      + worked.reduce(0) { $0 + $1.after.surplusHours - $1.before.surplusHours }
      + heads.surplusHours(at: coverage)
    return Objective(
      shortage: worked.reduce(heads.shortage(at: coverage, queues: instance.queues)) {
        $0 + $1.after.price - $1.before.price
      },
      idle: idleHours * instance.prices.idleHour,
      labour: instance.prices.labourWeight * labour,
      shiftCover: touchedRows.sorted().reduce(0) {
        $0 + cover.count($1).price - self.cover.count($1).price
      },
      requests: wishes,
      rules: rules
    )
  }
}

/// How the violations by single people change.
private struct OwnViolations {
  /// Those that are hard and new.
  let broken: [Violation]
  /// How many more of them are hard.
  let hardAdded: Int
  /// By how much their price changes.
  let price: Double

  init(of parts: [JudgedChange.Part], before: [[Violation]]) {
    let after = parts.map(\.account.violations)
    broken = zip(before, after).flatMap { before, after in
      after.filter { $0.isHard && !before.contains($0) }
    }
    hardAdded =
      after.joined().count(where: \.isHard) - before.joined().count(where: \.isHard)
    price = zip(before, after).reduce(0) { sum, pair in
      sum + pair.1.reduce(0) { $0 + ($1.price ?? 0) } - pair.0.reduce(0) { $0 + ($1.price ?? 0) }
    }
  }
}

/// How the violations that no agent causes alone change, where a change touches them.
private struct SharedDifference {
  let before: [SharedViolation]
  let after: [SharedViolation]

  /// How many more of them are hard.
  var hardAdded: Int { after.count(where: \.isHard) - before.count(where: \.isHard) }

  /// By how much their price changes.
  var price: Double {
    after.reduce(0) { $0 + ($1.price ?? 0) } - before.reduce(0) { $0 + ($1.price ?? 0) }
  }
}
