import CivilTime
import Workforce

/// All duties that a contract allows on one site's clock, ready for pricing.
///
/// Starts of all local dates stand in one ascending row, so that "may begin again from here on" is
/// a single position in that row: the *ready* position.
package struct DutyCatalogue: Sendable {
  /// A duty: a start together with a form.
  package struct Duty: Sendable {
    /// The day of the horizon on which the duty starts.
    package let day: Int
    /// Position in ``forms``.
    package let form: Int
    /// Position in ``startSlots``.
    package let start: Int
    /// The first position in ``startSlots`` at which a next duty keeps the rest.
    package let ready: Int
    /// Position in ``WorkLattice/paidMinutes``.
    package let paidClass: Int
  }

  /// The distinct forms.
  package let forms: [DutyForm]
  /// Start slots, those of one local date together and in ascending order.
  package let startSlots: [Int]
  /// The starts of day d are `dayStarts[d]..<dayStarts[d + 1]`.
  package let dayStarts: [Int]
  /// Duties, those of one start together, in the order of the starts.
  package let duties: [Duty]
  /// The duties of start i are `startDuties[i]..<startDuties[i + 1]`.
  package let startDuties: [Int]
  /// The counts of days and minutes that bind within a week.
  let lattice: WorkLattice
  /// Least slots between the end of a duty and the next start.
  package let restSlots: Int

  /// The duties that start on a day of the horizon.
  package func duties(ofDay day: Int) -> Range<Int> {
    startDuties[dayStarts[day]]..<startDuties[dayStarts[day + 1]]
  }

  /// The elapsed slots of a duty.
  package func slots(of duty: Duty) -> Range<Int> {
    let start = startSlots[duty.start]
    return start..<start + forms[duty.form].slots
  }
}
