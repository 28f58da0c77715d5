import CivilTime
import Workforce

/// Trainings and meetings: a column for each moment at which one may begin.
extension AgentRows {
  /// A session held at a moment.
  private struct Moment {
    let session: Identifier<Session>
    let range: Range<Instant>
    let column: Int
    /// The shifts that leave it room beside their breaks, stretches of work not looked at.
    let holding: [Candidate]
  }

  mutating func addSessions() {
    var moments: [Moment] = []
    for session in agent.sessions where session.enforcement == .hard {
      let own = session.starts.map { start -> Moment in
        let local = agent.location.zone.local(at: start)
        let column = elastic.addChoice("session(\(agent.id),\(session.id),\(local))")
        let range = start..<start.adding(minutes: session.minutes)
        sessionColumns[session.id, default: [:]][start] = column
        let holding = candidates.joined().filter { $0.breaks.fits(around: [range]) }
        return Moment(session: session.id, range: range, column: column, holding: holding)
      }
      elastic.add(
        condition(.sessions, detail: session.id.text),
        atMostZero: .constant(1) - Sum(terms: own.map { ($0.column, 1) })
      )
      moments += own
    }
    for moment in moments {
      elastic.addStructure(
        "session(\(agent.id),\(moment.session))",
        atMostZero: Sum(terms: [(moment.column, 1)]) - count(moment.holding)
      )
      addStretches([moment], in: moment.holding)
    }
    for (position, first) in moments.enumerated() {
      for second in moments[(position + 1)...] where second.session != first.session {
        addPair(first, second)
      }
    }
  }

  /// Two moments that overlap exclude each other; in one shift the breaks must fit beside both.
  private mutating func addPair(_ first: Moment, _ second: Moment) {
    let both = Sum(terms: [(first.column, 1), (second.column, 1)])
    let name = "sessions(\(agent.id),\(first.session),\(second.session))"
    guard !first.range.overlaps(second.range) else {
      elastic.addStructure(name, atMostZero: both - .constant(1))
      return
    }
    let columns = Set(second.holding.map(\.column))
    let common = first.holding.filter { columns.contains($0.column) }
    let ranges = [first.range, second.range]
    let crowded = common.filter { !$0.breaks.fits(around: ranges) }
    if !crowded.isEmpty {
      elastic.addStructure(name, atMostZero: both + count(crowded) - .constant(2))
    }
    let full = Set(crowded.map(\.column))
    addStretches([first, second], in: common.filter { !full.contains($0.column) })
  }

  /// Shifts in which the breaks fit beside sessions only where a stretch of work is too long.
  private mutating func addStretches(_ moments: [Moment], in shifts: [Candidate]) {
    guard let limit = rules.longestStretch, isHard(limit) else { return }
    let held = Sum(terms: moments.map { ($0.column, 1) })
    let breaking = shifts.filter { candidate in
      limit.value(on: candidate.shift.localDate).map {
        !candidate.breaks.fits(around: moments.map(\.range), longestStretch: $0)
      } ?? false
    }
    for (day, shifts) in Dictionary(grouping: breaking, by: \.day).sorted(by: { $0.key < $1.key }) {
      elastic.add(
        condition(.longestStretch, day: day),
        atMostZero: held + count(shifts) - .constant(Double(moments.count))
      )
    }
  }
}
