/// Values every form of a catalogue at every start slot, with its breaks in their best places.
///
/// A break costs the value of the slots that it takes; since the windows of a duty's breaks do not
/// overlap, each break finds its place alone: the least loss in a sliding window (implicit breaks,
/// in the sense of Aykin 1996). The loops run over contiguous rows of slots.
struct DutyValues {
  /// Distinct windows of all forms, so that none is searched twice.
  private let windows: [BreakWindow]
  private let windowsOfForm: [[Int]]
  private let forms: [DutyForm]
  /// The chains of forms whose stretches of work are limited.
  private let chains: [BreakChain?]
  private let slotCount: Int
  /// Sums of the value of work before each slot, labour deducted.
  private var work: [Double]
  /// Sums of the value of work before each slot, labour not deducted: what a paid break loses.
  private var gain: [Double]
  /// `losses[window * slots + slot]`: the least loss of a break whose duty starts at the slot.
  private var losses: [Double]
  private var scratch: [Double]
  /// Whether an update with the gains of the one before is left out; the gains are then held, so
  /// that a caller who changes them in place would pay for a copy.
  var remembersGains = false
  private var last: (gains: [Double], costs: [Double], hourlyCost: Double, slots: Range<Int>)?

  init(catalogue: DutyCatalogue, slotCount: Int) {
    forms = catalogue.forms
    chains = catalogue.forms.map { BreakChain($0) }
    self.slotCount = slotCount
    var distinct: [BreakWindow] = []
    windowsOfForm = catalogue.forms.map { form in
      form.breaks.map { window in
        if let known = distinct.firstIndex(where: { $0.hasSamePlaces(as: window) }) { return known }
        distinct.append(window)
        return distinct.count - 1
      }
    }
    windows = distinct
    work = [Double](repeating: 0, count: slotCount + 1)
    gain = work
    scratch = work
    losses = [Double](repeating: 0, count: distinct.count * slotCount)
  }

  /// Prepares for a worker who earns `gains[slot]` in a slot of work and costs
  /// `costs[slot] × hourlyCost` in every paid slot; only duties inside `slots` may be asked for.
  mutating func update(
    gains: [Double],
    costs: [Double],
    hourlyCost: Double,
    slots: Range<Int>
  ) {
    if remembersGains {
      if let last, last.slots == slots, last.hourlyCost == hourlyCost, last.gains == gains,
        hourlyCost == 0 || last.costs == costs
      {
        return
      }
      last = (gains, costs, hourlyCost, slots)
    }
    var workSum = 0.0
    var gainSum = 0.0
    gain[slots.lowerBound] = 0
    work[slots.lowerBound] = 0
    for slot in slots {
      gainSum += gains[slot]
      workSum += gains[slot] - costs[slot] * hourlyCost
      gain[slot + 1] = gainSum
      work[slot + 1] = workSum
    }
    for window in windows.indices { updateLosses(window, slots: slots) }
  }

  /// Least losses in a sliding window, by doubling: a window of w values is two of half its width.
  ///
  /// Buffers instead of arrays: the checks of array subscripts keep these loops from being
  /// vectorised, and they are a fifth of the search's time.
  private mutating func updateLosses(_ position: Int, slots: Range<Int>) {
    let window = windows[position]
    let length = window.slots
    let first = slots.lowerBound
    let end = slots.upperBound - length + 1
    guard end - first > window.latest else { return }
    let width = window.latest - window.earliest + 1
    let left = window.earliest
    let count = end - window.latest - first
    let sums = window.isPaid ? gain : work
    let losses = position * slotCount + first..<position * slotCount + first + count
    var half = 1
    scratch.withUnsafeMutableBufferPointer { scratch in
      sums.withUnsafeBufferPointer { sums in
        for slot in first..<end { scratch[slot] = sums[slot &+ length] - sums[slot] }
      }
      while half * 2 <= width {
        for slot in first..<end - 2 * half + 1 {
          scratch[slot] = min(scratch[slot], scratch[slot &+ half])
        }
        half *= 2
      }
      let right = window.latest + 1 - half
      self.losses.withUnsafeMutableBufferPointer { row in
        for place in 0..<count {
          row[losses.lowerBound &+ place] = min(
            scratch[first &+ left &+ place],
            scratch[first &+ right &+ place]
          )
        }
      }
    }
  }

  /// The value of a form started at a slot, with its breaks in their best places.
  func value(form: Int, start: Int) -> Double {
    var value = work[start + forms[form].slots] - work[start]
    if let chain = chains[form] {
      return value - chain.best { loss(of: $0, at: start + $1) }.loss
    }
    for window in windowsOfForm[form] { value -= losses[window * slotCount + start] }
    return value
  }

  /// What a break loses that begins at a slot; +∞ where it meets slots that are held.
  private func loss(
    of window: BreakWindow,
    at slot: Int,
    avoiding held: [Range<Int>] = []
  ) -> Double {
    let sums = window.isPaid ? gain : work
    if !held.isEmpty, held.contains(where: { $0.overlaps(slot..<slot + window.slots) }) {
      return .infinity
    }
    return sums[slot + window.slots] - sums[slot]
  }

  /// The places that the last update found for the breaks of a form started at a slot.
  ///
  /// - Parameters:
  ///   - form: the form's position.
  ///   - start: the slot at which it is started.
  ///   - held: slots in which no break may be, which leave each a place.
  /// - Returns: the first slot of each break, in the order of the form's breaks.
  func breakSlots(
    form: Int,
    start: Int,
    avoiding held: [Range<Int>] = []
  ) -> [(slot: Int, window: BreakWindow)] {
    if let chain = chains[form] {
      let offsets = chain.best { loss(of: $0, at: start + $1, avoiding: held) }.offsets
      return zip(offsets, forms[form].breaks).map { (start + $0, $1) }
    }
    return forms[form].breaks.map { window in
      let sums = window.isPaid ? gain : work
      var best = start + window.earliest
      var least = Double.infinity
      for slot in start + window.earliest..<start + window.latest + 1 {
        let loss = sums[slot + window.slots] - sums[slot]
        guard loss < least else { continue }
        if !held.isEmpty, held.contains(where: { $0.overlaps(slot..<slot + window.slots) }) {
          continue
        }
        (best, least) = (slot, loss)
      }
      return (best, window)
    }
  }

  /// The value of a form started at a slot in which some slots are held for sessions, paid and without
  /// gain; nil where a break finds no place outside them.
  func value(form: Int, start: Int, holding held: [Range<Int>]) -> Double? {
    var value = work[start + forms[form].slots] - work[start]
    for slots in held { value -= gain[slots.upperBound] - gain[slots.lowerBound] }
    if let chain = chains[form] {
      let loss = chain.best { self.loss(of: $0, at: start + $1, avoiding: held) }.loss
      return loss < .infinity ? value - loss : nil
    }
    for window in forms[form].breaks {
      let sums = window.isPaid ? gain : work
      var least = Double.infinity
      for slot in start + window.earliest..<start + window.latest + 1
      where !held.contains(where: { $0.overlaps(slot..<slot + window.slots) }) {
        least = min(least, sums[slot + window.slots] - sums[slot])
      }
      guard least < .infinity else { return nil }
      value -= least
    }
    return value
  }
}

extension BreakWindow {
  /// Whether two windows differ at most in the rule that they come from.
  fileprivate func hasSamePlaces(as other: BreakWindow) -> Bool {
    (earliest, latest, slots, isPaid) == (other.earliest, other.latest, other.slots, other.isPaid)
  }
}
