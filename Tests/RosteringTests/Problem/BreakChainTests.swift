import SeededNumbers
import Testing

@testable import Rostering

struct BreakChainTests {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `the places found lose as little as the best of all places`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let form = form(&random)
    let losses = (0..<40).map { _ in Double(random.number(-5...9)) }
    let chain = try #require(BreakChain(form))
    let found = chain.best { losses[$1] * Double($0.slots) }
    var least = Double.infinity
    forEachPlaces(of: form) { offsets in
      least = min(least, price(of: offsets, form, losses))
    }
    #expect(found.loss == least)
    if least < .infinity { #expect(price(of: found.offsets, form, losses) == least) }
  }

  /// Up to three breaks with windows one after the other.
  private func form(_ random: inout SeededNumbers) -> DutyForm {
    var windows: [BreakWindow] = []
    var begin = 0
    for rule in 0..<random.number(1...3) {
      let earliest = begin + random.number(0...3)
      let latest = earliest + random.number(0...4)
      let slots = random.number(1...2)
      windows.append(
        BreakWindow(rule: rule, earliest: earliest, latest: latest, slots: slots, isPaid: true)
      )
      begin = latest + slots
    }
    var form = DutyForm(
      pattern: 0,
      slots: begin + random.number(0...5),
      paidMinutes: 0,
      breaks: windows
    )
    form.stretch = DutyForm.Stretch(
      mostSlots: random.number(1...6),
      leastBreakSlots: random.number(0...3),
      price: random.chance(1, in: 2) ? Double(random.number(0...9)) : nil
    )
    return form
  }

  private func forEachPlaces(of form: DutyForm, _ body: ([Int]) -> Void) {
    func place(_ offsets: [Int]) {
      guard offsets.count < form.breaks.count else { return body(offsets) }
      let window = form.breaks[offsets.count]
      for offset in window.earliest...window.latest { place(offsets + [offset]) }
    }
    place([])
  }

  /// Slot by slot: a stretch is a run of slots outside breaks that are long enough.
  private func price(of offsets: [Int], _ form: DutyForm, _ losses: [Double]) -> Double {
    guard let stretch = form.stretch else { return .infinity }
    var works = [Bool](repeating: true, count: form.slots)
    var loss = 0.0
    for (offset, window) in zip(offsets, form.breaks) {
      loss += losses[offset] * Double(window.slots)
      guard window.slots >= stretch.leastBreakSlots else { continue }
      for slot in offset..<offset + window.slots { works[slot] = false }
    }
    var run = 0
    for slot in 0...form.slots {
      if slot < form.slots, works[slot] {
        run += 1
      } else {
        if run > stretch.mostSlots { loss += stretch.price ?? .infinity }
        run = 0
      }
    }
    return loss
  }
}
