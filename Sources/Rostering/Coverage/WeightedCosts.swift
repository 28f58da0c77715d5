import Workforce

/// What the cells of need cost where people differ in efficiency: a queue in a slot, or a job in all of
/// its slots, by how much is served and by how many people.
struct WeightedCosts {
  /// The cell of a queue in a slot, or of the job of a lane: `[slot * queues + queue]`.
  let cellOf: [Int32]
  /// Units needed, fewest heads among them.
  let need: [Int]
  /// Units needed, without heads that are wanted beyond the need.
  private let needInHours: [Int]
  private let profile: [Int]
  private let idlePrice: [Double]
  private let steps: [Double]
  /// The worth of so many missing heads, `stepCount + 1` values for each profile.
  private let sums: [Double]
  private let stepCount: Int
  private let units: Int

  init(problem: RosteringProblem) {
    let (slots, queues) = (problem.timeline.count, problem.queueCount)
    let cells = slots * queues + problem.jobs.count
    var cellOf = (0..<slots * queues).map { Int32($0) }
    var need = problem.need.values + [Int](repeating: 0, count: problem.jobs.count)
    var inHours = need
    var profile = [Int](repeating: 0, count: cells)
    var idle = [Double](repeating: 0, count: cells)
    for cell in 0..<slots * queues {
      let (queue, slot) = problem.need.cell(ofPlace: cell)
      profile[cell] = problem.profile(queue: queue, slot: slot)
      idle[cell] = problem.idlePrices[slot]
      let beyond = problem.minimums?.headsBeyondNeed[place: cell] ?? 0
      inHours[cell] = max(0, need[cell] - beyond * problem.unitsPerHead)
    }
    for (number, job) in problem.jobs.enumerated() {
      let cell = slots * queues + number
      need[cell] = problem.units(ofJob: number)
      inHours[cell] = need[cell]
      profile[cell] = problem.profile(queue: job.lane, slot: job.slots.lowerBound)
      idle[cell] = problem.idlePrices[job.slots.lowerBound]
      for slot in job.slots { cellOf[slot * queues + job.lane] = Int32(cell) }
    }
    let stepCount = problem.steps.map(\.count).max() ?? 1
    self.stepCount = stepCount
    steps = problem.steps.flatMap { steps in
      (0..<stepCount).map { steps[min($0, steps.count - 1)] }
    }
    sums = problem.steps.flatMap { steps in
      (0..<stepCount).reduce(into: [0.0]) { sums, number in
        sums.append(sums[number] + steps[min(number, steps.count - 1)])
      }
    }
    self.cellOf = cellOf
    self.need = need
    needInHours = inHours
    self.profile = profile
    idlePrice = idle
    units = problem.unitsPerHead
  }

  /// What a cell costs: what is missing, and the price of idleness that heads served do not earn back.
  func cost(_ cell: Int, served: Int, people: Int) -> Double {
    var cost = 0.0
    let missing = need[cell] - served
    if missing > 0 {
      let whole = min(missing / units, stepCount - 1)
      let part = Double(missing - whole * units) / Double(units)
      cost =
        sums[profile[cell] * (stepCount + 1) + whole]
        + part * steps[profile[cell] * stepCount + whole]
    }
    guard idlePrice[cell] != 0, people > 0 else { return cost }
    let wanted = needInHours[cell]
    let covered = Double(min(served, wanted)) / Double(units)
    return cost + idlePrice[cell] * (covered - Double(people) + idlePeople(cell, served, people))
  }

  /// How many of the people who serve a cell are without work: all have the same share of it.
  func idlePeople(_ cell: Int, _ served: Int, _ people: Int) -> Double {
    let wanted = needInHours[cell]
    guard served > wanted else { return 0 }
    return Double(people) * Double(served - wanted) / Double(served)
  }

  /// The price of the people who serve a cell without work.
  func idlePrice(_ cell: Int, served: Int, people: Int) -> Double {
    idlePrice[cell] == 0 ? 0 : idlePrice[cell] * idlePeople(cell, served, people)
  }
}
