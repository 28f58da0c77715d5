import SeededNumbers
import Testing
import Workforce

@testable import Rostering

struct DutyValuesTests {
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `breaks found in sliding windows lose the least`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let catalogue = try catalogue(&random)
    let slots = 24
    let gains = (0..<slots).map { _ in Double(random.number(-3...9)) }
    let costs = (0..<slots).map { _ in Double(random.number(0...4)) }
    var values = DutyValues(catalogue: catalogue, slotCount: slots)
    values.update(gains: gains, costs: costs, hourlyCost: 0.5, slots: 0..<slots)
    for duty in catalogue.duties {
      let form = catalogue.forms[duty.form]
      let start = catalogue.startSlots[duty.start]
      let best = naiveValue(of: form, start: start, gains: gains, costs: costs, hourlyCost: 0.5)
      #expect(abs(values.value(form: duty.form, start: start) - best) < 1e-9)
      let places = values.breakSlots(form: duty.form, start: start)
      let chosen = value(
        of: form,
        start: start,
        breakSlots: places.map(\.slot),
        gains: gains,
        costs: costs,
        hourlyCost: 0.5
      )
      #expect(abs(chosen - best) < 1e-9)
    }
  }

  @Test func `an update of some slots alone gives the same values inside them`() throws {
    var random = SeededNumbers(seed: 7)
    let catalogue = try catalogue(&random)
    let gains = (0..<24).map { _ in Double(random.number(0...9)) }
    let costs = [Double](repeating: 1, count: 24)
    var whole = DutyValues(catalogue: catalogue, slotCount: 24)
    whole.update(gains: gains, costs: costs, hourlyCost: 1, slots: 0..<24)
    var part = DutyValues(catalogue: catalogue, slotCount: 24)
    let touched = catalogue.duties.map { catalogue.slots(of: $0) }
    let first = try #require(touched.map(\.lowerBound).min())
    let end = try #require(touched.map(\.upperBound).max())
    part.update(gains: gains, costs: costs, hourlyCost: 1, slots: first..<end)
    for duty in catalogue.duties {
      let start = catalogue.startSlots[duty.start]
      let difference =
        whole.value(form: duty.form, start: start) - part.value(form: duty.form, start: start)
      #expect(abs(difference) < 1e-9)
    }
  }

  /// Shifts of eight and nine hours with up to three breaks in windows of random width.
  private func catalogue(_ random: inout SeededNumbers) throws -> DutyCatalogue {
    var breaks: [BreakRule] = []
    var hour = 1
    for _ in 0..<random.number(0...3) {
      let width = random.number(0...2)
      let minutes = random.chance(1, in: 3) ? 120 : 60
      guard hour + width + minutes / 60 <= 8 else { break }
      breaks.append(
        WorldSketch.meal(hour...hour + width, isPaid: random.chance(1, in: 2), minutes: minutes)
      )
      hour += width + minutes / 60
    }
    let pattern = try WorldSketch.pattern(
      hours: [8, 9],
      from: "03:00",
      to: "14:00",
      breaks: breaks
    )
    let contract = WorldSketch.contract(patterns: [pattern])
    let problem = RosteringProblem(
      try WorldSketch(days: 1, contracts: [contract], people: [.init(id: "ana")]).instance
    )
    return problem.catalogues[0]
  }
}

/// The best value of a form over all places of its breaks, one by one.
func naiveValue(
  of form: DutyForm,
  start: Int,
  gains: [Double],
  costs: [Double],
  hourlyCost: Double
) -> Double {
  var placements: [[Int]] = [[]]
  for window in form.breaks {
    placements = placements.flatMap { earlier in
      (window.earliest...window.latest).map { earlier + [start + $0] }
    }
  }
  return placements.map {
    value(
      of: form,
      start: start,
      breakSlots: $0,
      gains: gains,
      costs: costs,
      hourlyCost: hourlyCost
    )
  }.max() ?? -.infinity
}

/// What a duty with its breaks in these slots earns and costs.
func value(
  of form: DutyForm,
  start: Int,
  breakSlots: [Int],
  gains: [Double],
  costs: [Double],
  hourlyCost: Double
) -> Double {
  var value = 0.0
  for slot in start..<start + form.slots {
    let rest = zip(form.breaks, breakSlots).first { ($1..<$1 + $0.slots).contains(slot) }?.0
    if rest == nil { value += gains[slot] }
    if rest?.isPaid != false { value -= costs[slot] * hourlyCost }
  }
  return value
}
