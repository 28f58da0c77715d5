/// One value for each queue in each slot, those of a slot together: what is looked at slot by slot.
struct SlotTable<Value: Hashable & Sendable>: Hashable, Sendable {
  /// Queues, lanes of jobs among them.
  let queues: Int
  /// The values, those of slot 0 first, in the order of the queues.
  private(set) var values: [Value]

  /// The same value everywhere.
  init(_ value: Value, queues: Int, slots: Int) {
    self.queues = queues
    values = [Value](repeating: value, count: queues * slots)
  }

  private init(queues: Int, values: [Value]) {
    self.queues = queues
    self.values = values
  }

  /// The value of a queue in a slot.
  @inline(__always)
  subscript(queue queue: Int, slot slot: Int) -> Value {
    get { values[slot * queues + queue] }
    set { values[slot * queues + queue] = newValue }
  }

  /// The value at a place in ``values``.
  @inline(__always)
  subscript(place place: Int) -> Value { values[place] }

  /// The queue and slot of a place in ``values``.
  func cell(ofPlace place: Int) -> (queue: Int, slot: Int) { (place % queues, place / queues) }

  /// The table of other values.
  func map<Other>(_ change: (Value) -> Other) -> SlotTable<Other> {
    SlotTable<Other>(queues: queues, values: values.map(change))
  }

  /// The table without the values.
  func filled<Other>(with value: Other) -> SlotTable<Other> {
    SlotTable<Other>(queues: queues, values: values.map { _ in value })
  }
}

/// One value for each class in each slot, those of a class together: what is looked at class by class.
struct ClassTable<Value: Hashable & Sendable>: Hashable, Sendable {
  private let slots: Int
  private var values: [Value]

  /// The same value everywhere.
  init(_ value: Value, classes: Int, slots: Int) {
    self.slots = slots
    values = [Value](repeating: value, count: classes * slots)
  }

  /// The value of a class in a slot.
  @inline(__always)
  subscript(class position: Int, slot slot: Int) -> Value {
    get { values[position * slots + slot] }
    set { values[position * slots + slot] = newValue }
  }
}

/// Where prices of cover stand in their row of numbers: those of a queue together, slot by slot, and after
/// all queues the rows of cover.
struct PriceLayout: Sendable {
  /// Queues, lanes of jobs among them.
  let queues: Int
  let slots: Int

  /// Where the rows of cover begin.
  var coverOffset: Int { queues * slots }

  /// The cell of a queue in a slot.
  @inline(__always)
  func cell(queue: Int, slot: Int) -> Int { queue * slots + slot }

  /// The cells of a queue, by slot.
  @inline(__always)
  func cells(ofQueue queue: Int) -> Range<Int> { queue * slots..<(queue + 1) * slots }

  /// The queue and slot of a cell before ``coverOffset``.
  @inline(__always)
  func place(ofCell cell: Int) -> (queue: Int, slot: Int) {
    let (queue, slot) = cell.quotientAndRemainder(dividingBy: slots)
    return (queue, slot)
  }

  /// The cell of a row of cover.
  @inline(__always)
  func cell(ofCoverRow row: Int) -> Int { coverOffset + row }
}
