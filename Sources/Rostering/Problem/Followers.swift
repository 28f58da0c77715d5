extension RosteringProblem {
  /// By supervision rule and slot: the share of the site's people without the role who could be on
  /// shift then. Where it is large, a supervisor who comes first is worth most.
  var followers: [[Double]] {
    watches.map { watch in
      var people = [Double](repeating: 0, count: watch.slots.count)
      var count = 0.0
      for (type, members) in zip(types, typeCounts) {
        let group = coverGroups[type.coverGroup]
        guard group.slotRows.contains(watch.otherRow) else { continue }
        count += Double(members)
        for slot in possibleSlots(of: type) { people[slot] += Double(members) }
      }
      return people.map { $0 / max(1, count) }
    }
  }

  /// The slots in which people of a type could be on shift as far as each duty is allowed by itself.
  func possibleSlots(of type: AgentType) -> Set<Int> {
    let catalogue = catalogues[type.catalogue]
    var slots: Set<Int> = []
    for (number, duty) in catalogue.duties.enumerated() where type.isAllowed[number] {
      slots.formUnion(catalogue.touchedSlots(of: duty))
    }
    return slots
  }
}
