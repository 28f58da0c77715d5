/// Where a head of each class may be in each slot, and how much of a head it is there: written down once
/// for all prices, where people differ in efficiency.
struct WeightedChoices: Sendable {
  /// A queue at which a head may be in a slot.
  struct Choice: Sendable {
    /// Where its price stands.
    let cell: Int
    /// Heads there.
    let efficiency: Double
    /// How much less is paid for being idle.
    let credit: Double

    /// What it earns.
    @inline(__always)
    func gain(_ prices: [Double]) -> Double { efficiency * prices[cell] + credit }
  }

  private let choices: [Choice]
  /// Where the choices of a class in a slot begin: `[class * slots + slot]`, and the end of all.
  private let starts: [Int]
  private let slots: Int

  /// - Parameters:
  ///   - problem: the problem.
  ///   - pricedCells: what has a price; see ``LagrangianBound/pricedCells``.
  init(problem: RosteringProblem, pricedCells: [Int]) {
    let slots = problem.timeline.count
    var isPriced = [Bool](repeating: false, count: problem.queueCount * slots)
    for cell in pricedCells where cell < isPriced.count { isPriced[cell] = true }
    var choices: [Choice] = []
    var starts = [0]
    starts.reserveCapacity(problem.classes.count * slots + 1)
    for (position, skill) in problem.classes.enumerated() {
      for slot in 0..<slots {
        var queues = problem.reach?[class: position, slot: slot] ?? skill.queues
        if !problem.timeline.gridSlots.contains(slot) { queues = 0 }
        while let queue = queues.popFirst() {
          guard let cell = problem.priceCell(queue: queue, slot: slot), isPriced[cell] else {
            continue
          }
          choices.append(
            Choice(
              cell: cell,
              efficiency: skill.efficiency(at: queue),
              credit: problem.idleCredit(class: position, queue: queue, slot: slot)
            )
          )
        }
        starts.append(choices.count)
      }
    }
    self.choices = choices
    self.starts = starts
    self.slots = slots
  }

  /// The most that a head of a class earns, by slot.
  func gains(class position: Int, prices: [Double]) -> [Double] {
    (position * slots..<(position + 1) * slots).map { row in
      var gain = 0.0
      for number in starts[row]..<starts[row + 1] { gain = max(gain, choices[number].gain(prices)) }
      return gain
    }
  }

  /// Takes heads of a class in a slot off the slope of the queues where they earn most; among nearly
  /// equal ones first where most is open.
  func place(
    _ heads: Int,
    class position: Int,
    slot: Int,
    prices: [Double],
    tolerance: Double,
    slope: inout [Double]
  ) {
    let row = position * slots + slot
    let open = choices[starts[row]..<starts[row + 1]]
    let highest = open.reduce(0) { max($0, $1.gain(prices)) }
    guard highest > 0 else { return }
    for _ in 0..<heads {
      var chosen: Choice?
      for choice in open {
        let gain = choice.gain(prices)
        guard gain > 0, gain >= highest - tolerance else { continue }
        if slope[choice.cell] > chosen.map({ slope[$0.cell] }) ?? -.infinity { chosen = choice }
      }
      if let chosen { slope[chosen.cell] -= chosen.efficiency }
    }
  }
}
