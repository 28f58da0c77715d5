/// The changes of a move, so that they can be taken back one by one.
struct CoverageJournal {
  /// What changed.
  enum Kind: UInt8 {
    case enter
    case leave
    case enterIdle
    case leaveIdle
    case needMore
    case needLess
  }

  /// One head that came or went.
  struct Change {
    let kind: Kind
    private let queuePosition: UInt8
    private let classPosition: UInt32
    private let slotPosition: UInt32

    init(_ kind: Kind, class position: Int, queue: Int, slot: Int) {
      self.kind = kind
      queuePosition = UInt8(truncatingIfNeeded: queue)
      classPosition = UInt32(truncatingIfNeeded: position)
      slotPosition = UInt32(truncatingIfNeeded: slot)
    }

    var skillClass: Int { Int(classPosition) }
    var queue: Int { Int(queuePosition) }
    var slot: Int { Int(slotPosition) }
  }

  private var isOpen = false
  private var changes: [Change] = []

  /// Forgets what was noted and notes from here on.
  mutating func open() {
    isOpen = true
    changes.removeAll(keepingCapacity: true)
  }

  /// Notes nothing more.
  mutating func close() { isOpen = false }

  /// Notes a change while open.
  mutating func note(_ kind: Kind, class position: Int, queue: Int, slot: Int) {
    guard isOpen else { return }
    changes.append(Change(kind, class: position, queue: queue, slot: slot))
  }

  /// Takes out the newest change.
  mutating func popLast() -> Change? { changes.popLast() }
}
