/// What one more head would cover in a slot.
extension CoverageState {
  /// The value of covering one more head of a queue when `missing` are missing.
  func step(queue: Int, slot: Int, missing: Int) -> Double {
    guard missing > 0 else { return 0 }
    let profile = hasProfiles ? problem.profile(queue: queue, slot: slot) : queue
    return steps[profile * stepCount + min(missing, stepCount) - 1]
  }

  /// Finds again what one more head would cover in a slot.
  ///
  /// A head of a class at one queue can move to another one of the class; so from the dearest
  /// missing head downwards, every queue is found from which heads can move on to it.
  mutating func updateLevels(_ slot: Int) {
    levels.begin(slot)
    var unreached = places.active[slot]
    var open = places.wanting[slot]
    while open != 0 {
      var value = 0.0
      var target: QueueSet = 0
      var some = open
      while let queue = some.popFirst() {
        let step = step(queue: queue, slot: slot, missing: missing(queue: queue, slot: slot))
        if step > value { (value, target) = (step, 0) }
        if step == value { target |= .only(queue) }
      }
      guard value > 0 else { break }
      let reach = widened(target, within: unreached, slot: slot)
      unreached &= ~reach
      open &= ~reach
      levels.append(value: value, target: target, reach: reach, slot: slot)
    }
  }

  /// The queues of a set from which heads can move on, in one or more steps, to one of the targets.
  private func widened(_ targets: QueueSet, within set: QueueSet, slot: Int) -> QueueSet {
    var reach = targets
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      var open = set & ~reach
      while let queue = open.popFirst() {
        if places.onward[queue: queue, slot: slot] & reach != 0 {
          reach |= .only(queue)
          isGrowing = true
        }
      }
    }
    return reach
  }
}
