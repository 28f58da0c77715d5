import Audit
import CivilTime
import SeededNumbers
import ShiftSchedulingFiles
import Testing
import WorkRules
import Workforce

/// The audit against published rosters of known cost.
@Suite(.enabled(if: PublishedFiles.folder != nil, "\(PublishedFiles.skipped)"))
struct PublishedRosterTests {
  private func scheduling(_ roster: PublishedFiles.Roster) throws -> SchedulingInstance {
    let text = try PublishedFiles.instanceText(roster.instance)
    return try SchedulingReader(zones: ZoneDatabase())
      .read(text, file: roster.instance, name: roster.instance)
  }

  @Test func `there are rosters`() { #expect(!PublishedFiles.rosters.isEmpty) }

  @Test(arguments: PublishedFiles.rosters)
  func `a published roster keeps all rules and has its exact cost`(
    published: PublishedFiles.Roster
  ) throws {
    let scheduling = try scheduling(published)
    let text = try PublishedFiles.text(of: published)
    let roster = try RosterText(scheduling).roster(from: text, file: "roster")
    let audit = AuditReport(of: roster, for: scheduling.instance)
    #expect(audit.violations == [])
    #expect(audit.objective.total == Double(published.cost))
    #expect(RosterText(scheduling).text(of: roster) == text)
  }

  /// Whatever cell is changed, the audit and a plain recount of the format's own rules agree.
  @Test(arguments: PublishedFiles.rosters)
  func `an altered roster is judged as a plain recount judges it`(
    published: PublishedFiles.Roster
  ) throws {
    let scheduling = try scheduling(published)
    let recount = try PlainRecount(PublishedFiles.instanceText(published.instance))
    let rows = try PublishedFiles.text(of: published).split(separator: "\n").map {
      $0.split(separator: ",").map(String.init)
    }
    var random = SeededNumbers(seed: UInt64(published.cost))
    for _ in 0..<40 {
      var altered = rows
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let row = Int.random(in: rows.indices, using: &random)
        let day = Int.random(in: 1..<rows[row].count, using: &random)
        altered[row][day] = (recount.shiftNames + ["-"]).randomElement(using: &random) ?? "-"
      }
      let text = altered.map { $0.joined(separator: ",") + "\n" }.joined()
      let roster = try RosterText(scheduling).roster(from: text, file: "roster")
      let audit = AuditReport(of: roster, for: scheduling.instance)
      let expected = recount.score(altered)
      #expect(Set(audit.violations.map(\.agent.text)) == expected.offenders, "\(altered)")
      #expect(audit.objective.total == Double(expected.cost), "\(altered)")
    }
  }
}
