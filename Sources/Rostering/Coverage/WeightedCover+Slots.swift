/// Better assignments of whole slots.
extension WeightedCover {
  /// People of one class in a slot.
  private struct Group {
    let skillClass: Int
    let count: Int
    let options: [Int]
  }

  /// Assignments of a slot up to which all are tried.
  private static let mostAssignments = 600

  /// Looks for a better assignment of a slot: among all, where these are few; otherwise one person after
  /// the other goes and comes back along the best ways, as long as that helps.
  mutating func improve(_ slot: Int) {
    guard problem.idlePrices[slot] != 0 || wantingQueues(slot: slot) != 0 else { return }
    let groups = groups(slot)
    let limit = Self.mostAssignments
    let count = groups.reduce(1) { $0 > limit ? $0 : $0 * Self.ways($1.count, $1.options.count) }
    if count <= limit {
      tryAll(groups, slot)
    } else {
      moveSingly(groups, slot)
    }
  }

  private func groups(_ slot: Int) -> [Group] {
    optionsOfClass.indices.compactMap { position in
      let options = optionsOfClass[position].filter {
        active[slot] & .only(self.options[$0].queue) != 0
      }
      let count = options.reduce(idle(class: position, slot)) { $0 + heads($1, slot) }
      guard count > 0, !options.isEmpty else { return nil }
      return Group(skillClass: position, count: count, options: options)
    }
  }

  /// In how many ways so many people can be shared out among queues and idleness.
  private static func ways(_ people: Int, _ queues: Int) -> Int {
    (0..<queues).reduce(1) { $0 > mostAssignments ? $0 : $0 * (people + $1 + 1) / ($1 + 1) }
  }

  // MARK: - All assignments

  /// The assignments of a slot while they are tried.
  private struct Trial {
    var served: [Int: Int]
    var people: [Int: Int]
    var heads: [Int: Int] = [:]
    var bestHeads: [Int: Int] = [:]
    var bestCost = Double.infinity
  }

  private mutating func tryAll(_ groups: [Group], _ slot: Int) {
    var trial = Trial(served: [:], people: [:])
    var now = 0.0
    for queue in active[slot].members {
      let cell = cell(queue, slot)
      trial.served[cell] = served[cell]
      trial.people[cell] = people[cell]
      now += cost(cell)
    }
    for option in groups.lazy.flatMap(\.options) {
      let cell = cell(options[option].queue, slot)
      trial.served[cell, default: 0] -= heads(option, slot) * options[option].units
      trial.people[cell, default: 0] -= heads(option, slot)
    }
    assign(groups[...], 0, left: groups.first?.count ?? 0, slot, &trial)
    guard trial.bestCost < now - WeightedWay.tolerance else { return }
    for group in groups {
      var idle = group.count
      for option in group.options {
        let count = trial.bestHeads[option, default: 0]
        idle -= count
        if count != heads(option, slot) { change(option, slot, by: count - heads(option, slot)) }
      }
      let more = idle - self.idle(class: group.skillClass, slot)
      if more != 0 { changeIdle(group.skillClass, slot, by: more) }
    }
  }

  /// Shares out the people of the groups, the first of which has come to one of its options.
  private func assign(
    _ groups: ArraySlice<Group>,
    _ number: Int,
    left: Int,
    _ slot: Int,
    _ trial: inout Trial
  ) {
    guard let group = groups.first else {
      let cost = trial.served.keys.sorted().reduce(0) {
        $0
          + costs.cost(
            $1,
            served: trial.served[$1, default: 0],
            people: trial.people[$1, default: 0]
          )
      }
      if cost < trial.bestCost - WeightedWay.tolerance {
        (trial.bestCost, trial.bestHeads) = (cost, trial.heads)
      }
      return
    }
    guard number < group.options.count else {
      let rest = groups.dropFirst()
      assign(rest, 0, left: rest.first?.count ?? 0, slot, &trial)
      return
    }
    let option = group.options[number]
    let cell = cell(options[option].queue, slot)
    for count in 0...left {
      trial.heads[option] = count
      trial.served[cell, default: 0] += count * options[option].units
      trial.people[cell, default: 0] += count
      assign(groups, number + 1, left: left - count, slot, &trial)
      trial.served[cell, default: 0] -= count * options[option].units
      trial.people[cell, default: 0] -= count
    }
  }

  // MARK: - One after the other

  private mutating func moveSingly(_ groups: [Group], _ slot: Int) {
    for _ in 0..<Self.mostRounds {
      let before = worth
      for group in groups {
        remove(class: group.skillClass, slot: slot)
        add(class: group.skillClass, slot: slot)
      }
      if worth > before - 1e-7 { return }
    }
  }

  private static let mostRounds = 4

  // MARK: - Jobs

  /// Lets people without work take over work on jobs from people in other slots who are wanted at
  /// another queue there.
  mutating func settleJobs() {
    let before = worth
    openJournal()
    for job in problem.jobs {
      for slot in job.slots { sendIdle(to: job.lane, slot) }
    }
    for slot in active.indices where problem.jobs.contains(where: { $0.slots.contains(slot) }) {
      improve(slot)
    }
    for job in problem.jobs {
      for slot in job.slots { releaseUseless(from: job.lane, slot) }
    }
    if worth > before - WeightedWay.tolerance { takeBackChanges() } else { keepChanges() }
  }

  private mutating func sendIdle(to lane: Int, _ slot: Int) {
    for option in optionsOfQueue[lane] {
      let position = options[option].skillClass
      let count = idle(class: position, slot)
      guard count > 0 else { continue }
      changeIdle(position, slot, by: -count)
      change(option, slot, by: count)
    }
  }

  private mutating func releaseUseless(from lane: Int, _ slot: Int) {
    let cell = cell(lane, slot)
    for option in optionsOfQueue[lane] {
      while heads(option, slot) > 0,
        cost(cell, units: -options[option].units, heads: -1) <= cost(cell) + WeightedWay.tolerance
      {
        change(option, slot, by: -1)
        changeIdle(options[option].skillClass, slot, by: 1)
      }
    }
  }
}
