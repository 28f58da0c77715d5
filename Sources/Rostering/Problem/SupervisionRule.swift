/// Supervision at one site: so many people with a role on shift while anybody is.
struct SupervisionRule: Sendable {
  /// The first row of the people who hold the role, and of the others.
  let supervisorRow: Int
  let otherRow: Int
  /// Supervisors wanted while anybody is there.
  let heads: Int
  /// The price of one who is missing in a slot.
  let price: Double
  /// Whether the price stands for a hard rule.
  let isHard: Bool
  /// Supervisors of the last roster who are still on shift, by slot.
  let supervisorsBefore: [Int]

  /// All slots.
  var slots: Range<Int> { supervisorsBefore.indices }
  /// The rows of both, those of the supervisors first.
  var rows: Range<Int> { supervisorRow..<otherRow + supervisorsBefore.count }
}
