/// Answers questions by dates: the best days, exact in the counts that always bind; those that
/// seldom do are kept only where the best days without them break them.
struct DatePricer {
  /// The best days of a window.
  struct Answer {
    /// What the days earn less their cost, without what stands, and less the price of all rules and
    /// of what stands.
    var value: Double
    /// What no legal days earn more than.
    var ceiling: Double
    /// The duties of the window, and the price of all rules and requests of the tour.
    var part: Tour
  }

  /// The best days where counts that are too many to be kept are paid for instead.
  struct RelaxedAnswer {
    /// What no legal days earn more than.
    var ceiling: Double
    /// The days; they may break counts.
    var part: Tour
    /// By how much the ceiling falls with the price of each count.
    var slope: [Double]
    /// Whether the days are legal.
    var isLegal: Bool
  }

  private let plainDuties: [[PlannedDuty]]
  private let catalogueOfType: [Int]
  private var tables = DateTables()

  init(plainDuties: [[PlannedDuty]], catalogueOfType: [Int]) {
    self.plainDuties = plainDuties
    self.catalogueOfType = catalogueOfType
  }

  /// The best legal days; nil where none are found.
  mutating func best(_ question: DateQuestion, shifts: [Double]) -> Answer? {
    guard let base = question.base else { return nil }
    var prices = DateTables.Prices(shifts: shifts)
    var more: [Int] = []
    var space = base
    var ceiling: Double?
    while true {
      guard let found = tables.solve(question, in: space, prices) else { return nil }
      if prices.forbidden.isEmpty { ceiling = found.value }
      let broken = brokenCounts(found, question)
      if broken.isEmpty { return answer(found, question, ceiling: ceiling ?? found.value) }
      if prices.forbidden.isEmpty, let larger = question.space(with: more + broken) {
        more += broken
        space = larger
        continue
      }
      let before = prices.forbidden.count
      for counter in broken { prices.forbid(counter, beyond: found, question) }
      guard prices.forbidden.count > before else { return nil }
    }
  }

  /// The best days under prices of counts. Counts that can be kept exactly at little cost need no
  /// price.
  mutating func relaxed(
    _ question: DateQuestion,
    shifts: [Double],
    countPrices: [Double]
  ) -> RelaxedAnswer? {
    let type = question.type
    var prices = DateTables.Prices(shifts: shifts)
    if countPrices.contains(where: { $0 != 0 }) { prices.counts = countPrices }
    var space = question.isCheap ? question.base : DateSpace(type: type, active: [], ranges: [])
    var more: [Int] = []
    var constant = 0.0
    for (counter, price) in zip(type.counters, countPrices) where price != 0 {
      let allowed = counter.allowed
      constant += price * Double(price > 0 ? allowed.upperBound : allowed.lowerBound)
    }
    while let current = space {
      guard let found = tables.solve(question, in: current, prices) else { return nil }
      let broken = question.isCheap ? brokenCounts(found, question) : []
      if !broken.isEmpty, let larger = question.space(with: more + broken) {
        more += broken
        space = larger
        continue
      }
      let slope = type.counters.indices.map { position -> Double in
        // A count with a price of its own has no hard limit, so it gets no second price here.
        guard type.counters[position].price == nil else { return 0 }
        let allowed = type.counters[position].allowed
        let price = countPrices[position]
        let count = found.counts[position]
        if price > 0 { return Double(count - allowed.upperBound) }
        if price < 0 { return Double(count - allowed.lowerBound) }
        return Double(max(0, count - allowed.upperBound) + min(0, count - allowed.lowerBound))
      }
      let isLegal = type.counters.indices.allSatisfy {
        type.counters[$0].cost(of: found.counts[$0]) != nil
      }
      let part = answer(found, question, ceiling: 0).part
      return RelaxedAnswer(
        ceiling: found.value + constant - question.keptCost,
        part: part,
        slope: slope,
        isLegal: isLegal
      )
    }
    return nil
  }

  private func brokenCounts(_ found: DateTables.Answer, _ question: DateQuestion) -> [Int] {
    question.type.seldomBinding.filter { position in
      found.counts[position] + question.before[position] + question.after[position]
        > question.type.counters[position].allowed.upperBound
    }
  }

  private func answer(
    _ found: DateTables.Answer,
    _ question: DateQuestion,
    ceiling: Double
  ) -> Answer {
    let type = question.type
    let duties = plainDuties[catalogueOfType[type.position]]
    var part = Tour(ruleCost: question.keptCost + found.ruleCost)
    for entry in found.entries where entry >= 0 {
      part.duties.append(duties[Int(type.duties[entry])])
      if !type.costs.isEmpty { part.ruleCost += type.costs[entry] }
    }
    return Answer(
      value: found.value - question.keptCost,
      ceiling: ceiling - question.keptCost,
      part: part
    )
  }
}

extension DateTables.Prices {
  /// Forbids the duties of a count beyond those that earn most, as many as its limit allows.
  fileprivate mutating func forbid(
    _ counter: Int,
    beyond found: DateTables.Answer,
    _ question: DateQuestion
  ) {
    let type = question.type
    let left = max(
      0,
      type.counters[counter].allowed.upperBound - question.before[counter] - question.after[counter]
    )
    func value(_ entry: Int) -> Double {
      guard !shifts.isEmpty else { return type.costs.isEmpty ? 0 : -type.costs[entry] }
      return (Int(type.rowStarts[entry])..<Int(type.rowStarts[entry + 1])).reduce(
        type.costs.isEmpty ? 0 : -type.costs[entry]
      ) { $0 + shifts[Int(type.rows[$1])] }
    }
    func counts(_ entry: Int) -> Bool { type.rise(of: counter, kind: Int(type.kinds[entry])) > 0 }
    let used = found.entries.filter { $0 >= 0 && counts($0) }
      .sorted { (value($0), $1) > (value($1), $0) }
    let kept = Set(used.prefix(left))
    for day in question.days {
      for entry in type.dayStarts[day]..<type.dayStarts[day + 1]
      where counts(entry) && !kept.contains(entry) {
        forbidden.insert(entry)
      }
    }
  }
}
