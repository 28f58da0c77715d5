import Workforce

/// Who of the people in an interval works where, given how many of each group work at each place.
///
/// People stay where they were in the interval before, and go to the queues that their shift prefers,
/// as far as others leave room.
struct PeopleAtPlaces {
  /// Somebody who can work in the interval.
  struct Person {
    let group: Int
    /// The queues that the shift prefers.
    let preferred: Set<Int>
    /// Where the person was in the interval before; nil for a new shift.
    let before: Int?
  }

  /// The place of each person; ``HeadsAtWork/idle`` where there is none.
  private(set) var places: [Int?]
  private let people: [Person]
  private let groups: [SkillGroup]
  /// Free places, by group or, where all are as much of a head, for everybody together.
  private var open: [Key: Int] = [:]
  private let isWeighted: Bool

  private struct Key: Hashable {
    let group: Int
    let place: Int
  }

  init(
    _ people: [Person],
    heads: [(group: Int, place: Int, people: Int)],
    groups: [SkillGroup],
    isWeighted: Bool
  ) {
    self.people = people
    self.groups = groups
    self.isWeighted = isWeighted
    places = people.map { _ in nil }
    for entry in heads where entry.place != HeadsAtWork.idle {
      open[key(entry.group, entry.place), default: 0] += entry.people
    }
    settle { person, place in person.before == place && person.preferred.contains(place) }
    settle { person, place in person.preferred.contains(place) }
    settle { person, place in person.before == place }
    for index in people.indices where places[index] == nil { enter(index) }
  }

  private func key(_ group: Int, _ place: Int) -> Key {
    Key(group: isWeighted ? group : 0, place: place)
  }

  /// Gives free places to people who have none and to whom they are as wished.
  private mutating func settle(_ isWished: (Person, Int) -> Bool) {
    for (index, person) in people.enumerated() where places[index] == nil {
      let place = groups[person.group].places.first {
        open[key(person.group, $0), default: 0] > 0 && isWished(person, $0)
      }
      if let place { put(index, at: place) }
    }
  }

  private mutating func put(_ index: Int, at place: Int) {
    open[key(people[index].group, place), default: 0] -= 1
    places[index] = place
  }

  /// Finds a place for somebody, others moving on along a shortest chain; idle where there is none.
  private mutating func enter(_ index: Int) {
    // By place: who goes there, and from where.
    var movers: [Int: (person: Int, from: Int?)] = [:]
    var queue: [Int] = []
    for place in groups[people[index].group].places {
      movers[place] = (index, nil)
      queue.append(place)
    }
    var head = 0
    while head < queue.count {
      let place = queue[head]
      head += 1
      if let mover = movers[place], open[key(people[mover.person].group, place), default: 0] > 0 {
        shift(movers, to: place)
        return
      }
      for (other, person) in people.enumerated()
      where places[other] == place && (!isWeighted || person.group == people[index].group) {
        for next in groups[person.group].places where movers[next] == nil {
          movers[next] = (other, place)
          queue.append(next)
        }
      }
    }
    places[index] = HeadsAtWork.idle
  }

  private mutating func shift(_ movers: [Int: (person: Int, from: Int?)], to end: Int) {
    var place = end
    while let mover = movers[place] {
      if let from = mover.from { open[key(people[mover.person].group, from), default: 0] += 1 }
      put(mover.person, at: place)
      guard let from = mover.from else { return }
      place = from
    }
  }
}
