package import Audit

/// Why a roster of the program's own is not written: it breaks a hard rule, which is a defect.
package struct RosterRefusal {
  /// What standard error says.
  package let lines: [String]
  /// How the command ends.
  package let outcome = Outcome.defect

  /// How many broken rules are listed.
  private static let mostListed = 20

  /// Looks at what an audit found; nil where every hard rule is kept.
  package init?(of audit: AuditReport) {
    guard !audit.isLegal else { return nil }
    let violations =
      audit.hardViolations.map { "\($0)" }
      + audit.sharedViolations.filter(\.isHard).map { "\($0)" }
    let more = violations.count - Self.mostListed
    lines =
      [
        "The roster breaks hard rules \(violations.count == 1 ? "once" : "\(violations.count) times"); "
          + "it is not written. This is a defect of the program."
      ] + violations.prefix(Self.mostListed).map { "  \($0)" }
      + (more > 0 ? ["  and \(more) more"] : [])
  }
}
