/// The places of a duty's breaks where stretches of work are limited: each break depends on the one
/// before it, so that they are chosen together, from the last one to the first.
///
/// Breaks too short to end a stretch stand outside the chain: windows do not overlap, so that each of
/// them takes its own best place.
struct BreakChain {
  private let form: DutyForm
  private let stretch: DutyForm.Stretch
  /// The breaks that end a stretch.
  private let links: [BreakWindow]

  /// The chain of a form; nil where no stretch is limited.
  init?(_ form: DutyForm) {
    guard let stretch = form.stretch else { return nil }
    self.form = form
    self.stretch = stretch
    links = form.breaks.filter(stretch.isEnded)
  }

  /// The least loss of all breaks, and where they begin, as offsets from the duty's start.
  ///
  /// - Parameter loss: what a break loses that begins so many slots after the duty's start.
  /// - Returns: +∞ where no places are legal.
  func best(_ loss: (BreakWindow, Int) -> Double) -> (loss: Double, offsets: [Int]) {
    let chained = bestOfLinks(loss)
    guard links.count < form.breaks.count else { return chained }
    var total = chained.loss
    var later = chained.offsets[...]
    let offsets = form.breaks.map { window -> Int in
      if stretch.isEnded(by: window) { return later.popFirst() ?? window.earliest }
      let losses = (window.earliest...window.latest).map { ($0, loss(window, $0)) }
      let best = losses.min { $0.1 < $1.1 } ?? (window.earliest, 0)
      total += best.1
      return best.0
    }
    return (total, offsets)
  }

  /// The same for the breaks that end a stretch.
  private func bestOfLinks(_ loss: (BreakWindow, Int) -> Double) -> (loss: Double, offsets: [Int]) {
    let price = stretch.price ?? .infinity
    func stretchPrice(_ slots: Int) -> Double { slots > stretch.mostSlots ? price : 0 }
    func lastPrice(_ slots: Int) -> Double { slots > stretch.mostLastSlots ? price : 0 }
    // after[n][i]: the least loss of the breaks from the n-th one on when it begins at its i-th place.
    var after: [[Double]] = []
    var next: [[Int]] = []
    for (position, window) in links.enumerated().reversed() {
      let later = position + 1 < links.count ? links[position + 1] : nil
      var losses: [Double] = []
      var choices: [Int] = []
      for offset in window.earliest...window.latest {
        let end = offset + window.slots
        var best = (loss: lastPrice(form.slots - end), place: 0)
        if let later, let known = after.last {
          best.loss = .infinity
          for (place, value) in known.enumerated() {
            let total = value + stretchPrice(later.earliest + place - end)
            if total < best.loss { best = (total, place) }
          }
        }
        losses.append(loss(window, offset) + best.loss)
        choices.append(best.place)
      }
      after.append(losses)
      next.append(choices)
    }
    guard let first = links.first, let losses = after.last else {
      return (lastPrice(form.slots), [])
    }
    var best = (loss: Double.infinity, place: 0)
    for (place, value) in losses.enumerated() {
      let total = value + stretchPrice(first.earliest + place)
      if total < best.loss { best = (total, place) }
    }
    var offsets: [Int] = []
    var place = best.place
    for (position, window) in links.enumerated() {
      offsets.append(window.earliest + place)
      place = next[links.count - 1 - position][place]
    }
    return (best.loss, offsets)
  }
}
