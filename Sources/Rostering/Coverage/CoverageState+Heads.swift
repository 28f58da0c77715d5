/// One head that comes, goes or moves, noted in the journal.
extension CoverageState {
  mutating func move(from queue: Int, to other: Int, slot: Int) {
    guard let mover = places.mover(from: queue, to: other, slot: slot) else {
      preconditionFailure("Somebody at queue \(queue) can serve queue \(other).")
    }
    leave(class: mover, queue: queue, slot: slot)
    enter(class: mover, queue: other, slot: slot)
  }

  mutating func enter(class position: Int, queue: Int, slot: Int) {
    places.enter(class: position, queue: queue, slot: slot)
    journal.note(.enter, class: position, queue: queue, slot: slot)
  }

  mutating func leave(class position: Int, queue: Int, slot: Int) {
    places.leave(class: position, queue: queue, slot: slot)
    journal.note(.leave, class: position, queue: queue, slot: slot)
  }

  mutating func enterIdle(class position: Int, slot: Int) {
    places.enterIdle(class: position, slot: slot)
    journal.note(.enterIdle, class: position, queue: 0, slot: slot)
  }

  mutating func leaveIdle(class position: Int, slot: Int) {
    places.leaveIdle(class: position, slot: slot)
    journal.note(.leaveIdle, class: position, queue: 0, slot: slot)
  }
}
