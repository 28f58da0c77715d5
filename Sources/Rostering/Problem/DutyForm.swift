import Workforce

/// The form of a duty without its start: how long it is, what it pays, which breaks it carries.
struct DutyForm: Hashable, Sendable {
  /// Position of the ``ShiftPattern`` in its contract.
  let pattern: Int
  /// Elapsed slots from start to end, the whole ones.
  let slots: Int
  /// Paid minutes.
  let paidMinutes: Int
  /// Breaks in the order of their windows, the gap of a split shift among them.
  let breaks: [BreakWindow]
  /// The longest stretch of work, where the windows alone do not keep it.
  var stretch: Stretch?
  /// Minutes after the last whole slot, up to the end: the *tail*, in which nothing is served.
  var tailMinutes = 0

  /// A limit on work between breaks.
  struct Stretch: Hashable, Sendable {
    /// Most slots from the duty's start, or the end of a break that ends a stretch, to the next such
    /// break or the duty's end.
    let mostSlots: Int
    /// The same up to the duty's end, less where a tail is part of it.
    let mostLastSlots: Int
    /// Least slots of a break that ends a stretch.
    let leastBreakSlots: Int
    /// The price of each stretch that is longer; nil where none is legal.
    let price: Double?

    init(mostSlots: Int, mostLastSlots: Int? = nil, leastBreakSlots: Int = 0, price: Double?) {
      self.mostSlots = mostSlots
      self.mostLastSlots = mostLastSlots ?? mostSlots
      self.leastBreakSlots = leastBreakSlots
      self.price = price
    }

    /// How many stretches are longer, with breaks at these offsets.
    func longOnes(of form: DutyForm, breaksAt offsets: [Int]) -> Int {
      var begin = 0
      var count = 0
      for (offset, window) in zip(offsets, form.breaks) where isEnded(by: window) {
        if offset - begin > mostSlots { count += 1 }
        begin = offset + window.slots
      }
      return form.slots - begin > mostLastSlots ? count + 1 : count
    }

    /// Whether a break ends a stretch.
    func isEnded(by window: BreakWindow) -> Bool { window.slots >= leastBreakSlots }

    /// Whether some places of a form's breaks make a stretch too long.
    func canBeBroken(in form: DutyForm) -> Bool {
      var begin = 0
      for window in form.breaks where isEnded(by: window) {
        if window.latest - begin > mostSlots { return true }
        begin = window.earliest + window.slots
      }
      return form.slots - begin > mostLastSlots
    }
  }
}

/// Where a break may begin, in slots after the duty's start.
struct BreakWindow: Hashable, Sendable {
  /// Position of the ``BreakRule`` in its pattern; −1 for the gap between the parts of a split shift.
  let rule: Int
  /// Earliest slot after the start.
  let earliest: Int
  /// Latest slot after the start, included.
  let latest: Int
  /// Length in slots.
  let slots: Int
  /// Whether the break is paid.
  let isPaid: Bool

  /// The gap between the parts of a split shift, which begins and ends where it does.
  static func gap(at slot: Int, slots: Int) -> BreakWindow {
    BreakWindow(rule: -1, earliest: slot, latest: slot, slots: slots, isPaid: false)
  }

  /// Whether this is the gap between the parts of a split shift.
  var isGap: Bool { rule < 0 }
}
