import CivilTime

/// Dates and local times of a roster that a spreadsheet has written in an order which was not told:
/// one problem for all of them.
struct ForeignDates {
  private var first: RosterFileProblem?
  private var position = 0
  /// How many there are.
  private(set) var count = 0
  /// The order that was told, which these are not written in.
  private let told: DateOrder?
  private var orders: [DateOrder]

  init(told: DateOrder?) {
    self.told = told
    orders = DateOrder.allCases.filter { $0 != told }
  }

  /// Takes a problem that is a date or a local time in another order, and remembers before which of
  /// the others it was found; false for any other problem.
  mutating func take(_ problem: RosterFileProblem, position: Int) -> Bool {
    guard case .unexpected(let value, _) = problem.fault,
      let field = problem.field, ["local_date", "start_local", "end_local"].contains(field)
    else { return false }
    // Where points part day, month and year, the day stands first.
    let possible: [DateOrder] = value.contains(".") ? [.dayMonthYear] : DateOrder.allCases
    let fitting = possible.filter { isRead(value, in: $0) }
    guard !isRead(value, in: told), !fitting.isEmpty else { return false }
    if first == nil { (first, self.position) = (problem, position) }
    count += 1
    orders.removeAll { !fitting.contains($0) }
    return true
  }

  private func isRead(_ value: String, in order: DateOrder?) -> Bool {
    LocalDate(spreadsheet: value, order: order) != nil
      || LocalDateTime(spreadsheet: value, order: order) != nil
  }

  /// Puts one problem, at the place of the first, among the others.
  func tell(among problems: inout [RosterFileProblem]) {
    guard let first, case .unexpected(let value, _) = first.fault else { return }
    let fault = RosterFileProblem.Fault.dateOrder(value: value, count: count, orders: orders)
    let all = RosterFileProblem(
      file: first.file,
      line: first.line,
      field: first.field,
      fault: fault
    )
    problems.insert(count == 1 ? first : all, at: min(position, problems.count))
  }
}
