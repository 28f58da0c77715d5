import CivilTime
import Workforce

/// All duties that a contract allows on one site's clock, ready for pricing.
///
/// A class, because the search hands it on millions of times and a copy of all its rows costs.
///
/// Starts of all local dates stand in one ascending row, so that "may begin again from here on" is
/// a single position in that row: the *ready* position.
final class DutyCatalogue: Sendable {
  /// A duty: a start together with a form.
  struct Duty: Sendable {
    /// The day of the horizon on which the duty starts.
    let day: Int
    /// Position in ``forms``.
    let form: Int
    /// Position in ``startSlots``.
    let start: Int
    /// The first position in ``startSlots`` at which a next duty keeps the rest.
    let ready: Int
    /// Position in ``WorkLattice/paidMinutes``.
    let paidClass: Int
    /// Position in ``DutyCatalogue/kinds``.
    let kind: Int
    /// Price of the rules that the duty breaks by itself.
    let ruleCost: Double
  }

  /// The distinct forms.
  let forms: [DutyForm]
  /// Start slots, those of one local date together and in ascending order.
  let startSlots: [Int]
  /// The starts of day d are `dayStarts[d]..<dayStarts[d + 1]`.
  let dayStarts: [Int]
  /// Duties, those of one start together, in the order of the starts.
  let duties: [Duty]
  /// The duties of start i are `startDuties[i]..<startDuties[i + 1]`.
  let startDuties: [Int]
  /// The counts of days and minutes that bind within a week.
  let lattice: WorkLattice
  /// The distinct kinds of duties.
  let kinds: [DutyKind]
  /// The paid class of each kind.
  let paidClassOfKind: [Int]
  /// The rules over days.
  let terms: SequenceTerms
  /// The class of each kind in ``terms``.
  let classOfKind: [Int]
  /// For each set of rests that the rules may ask for, by raw value, the first position at which a
  /// next duty keeps them, by duty; empty for sets that no rule asks for.
  let readyAfterGaps: [[Int]]
  /// What the tail of each duty costs somebody of an hourly cost of 1, premiums included, by duty; empty
  /// where no duty has a tail.
  let tailCosts: [Double]

  init(
    forms: [DutyForm],
    startSlots: [Int],
    dayStarts: [Int],
    duties: [Duty],
    startDuties: [Int],
    lattice: WorkLattice,
    kinds: [DutyKind],
    paidClassOfKind: [Int],
    terms: SequenceTerms,
    classOfKind: [Int],
    readyAfterGaps: [[Int]],
    tailCosts: [Double]
  ) {
    self.forms = forms
    self.startSlots = startSlots
    self.dayStarts = dayStarts
    self.duties = duties
    self.startDuties = startDuties
    self.lattice = lattice
    self.kinds = kinds
    self.paidClassOfKind = paidClassOfKind
    self.terms = terms
    self.classOfKind = classOfKind
    self.readyAfterGaps = readyAfterGaps
    self.tailCosts = tailCosts
  }

  /// The duties that start on a day of the horizon.
  func duties(ofDay day: Int) -> Range<Int> {
    startDuties[dayStarts[day]]..<startDuties[dayStarts[day + 1]]
  }

  /// The elapsed slots of a duty, the whole ones.
  func slots(of duty: Duty) -> Range<Int> {
    let start = startSlots[duty.start]
    return start..<start + forms[duty.form].slots
  }

  /// The slots of a duty in which its worker is on shift, if only for a part of the last one.
  func touchedSlots(of duty: Duty) -> Range<Int> {
    let slots = slots(of: duty)
    return slots.lowerBound..<slots.upperBound + (forms[duty.form].tailMinutes > 0 ? 1 : 0)
  }

  /// The time of a duty from start to end.
  func range(of duty: Duty, on timeline: Timeline) -> Range<Instant> {
    let whole = timeline.range(of: slots(of: duty))
    return whole.lowerBound..<whole.upperBound.adding(minutes: forms[duty.form].tailMinutes)
  }

  /// The slots between the parts of a duty that is split; empty for others.
  func gapSlots(of duty: Duty) -> Range<Int> {
    let start = startSlots[duty.start]
    guard let gap = forms[duty.form].breaks.first(where: \.isGap) else { return start..<start }
    return start + gap.earliest..<start + gap.earliest + gap.slots
  }

  /// Whether two kinds are the same to the rules over days and to the counts of a week; those over
  /// the horizon only matter where they are asked for.
  func isAlike(_ one: Int, _ other: Int, byPattern asksPattern: Bool) -> Bool {
    one == other
      || !asksPattern && classOfKind[one] == classOfKind[other]
        && paidClassOfKind[one] == paidClassOfKind[other]
  }
}
