/// A shift in elapsed time, and what a clock change did to it.
public struct ShiftSpan: Hashable, Sendable {
  /// The elapsed time of the shift.
  public let range: Range<Instant>
  /// How the start on the wall clock became a moment.
  public let startResolution: LocalResolution
  /// Elapsed minutes minus nominal minutes; 0 under ``ShiftClockPolicy/keepDuration``.
  public let changedMinutes: Int
  /// The first clock change from the start on and before the end, or the one that leaves out or
  /// repeats the start; nil when none touches the shift.
  public let clockChange: ZoneTransition?
  /// Whether a policy is to reject the start or, under ``ShiftClockPolicy/keepWallClock``, the
  /// end; the range is then that of the default policies.
  public let isRejected: Bool

  /// Whether a clock change lies inside the shift or at its start.
  public var isTouchedByClockChange: Bool {
    clockChange != nil
  }

  /// The shift of a start on the wall clock and a nominal duration.
  ///
  /// Under `keepDuration` it lasts `durationMinutes` elapsed minutes. Under `keepWallClock` it
  /// ends where the wall clock shows the start plus `durationMinutes`, both resolved by the same
  /// policies, and no earlier than it starts.
  public static func resolve(
    start: LocalDateTime,
    durationMinutes: Int,
    zone: Zone,
    policy: ShiftClockPolicy = .keepDuration,
    gap: GapPolicy = .forward,
    overlap: OverlapPolicy = .first
  ) -> ShiftSpan {
    let (first, isStartRejected) = moment(start, zone, gap, overlap)
    let lower = first.instant
    guard policy == .keepWallClock else {
      return ShiftSpan(
        range: lower..<lower.adding(minutes: durationMinutes),
        startResolution: first,
        changedMinutes: 0,
        clockChange: nil,
        isRejected: isStartRejected
      ).noting(zone)
    }
    let nominalEnd = start.adding(minutes: durationMinutes)
    let (last, isEndRejected) = moment(nominalEnd, zone, gap, overlap)
    let range = lower..<max(lower, last.instant)
    return ShiftSpan(
      range: range,
      startResolution: first,
      changedMinutes: range.minutes - durationMinutes,
      clockChange: nil,
      isRejected: isStartRejected || isEndRejected
    ).noting(zone)
  }

  /// The moment by the policies, or by the defaults where they reject it.
  private static func moment(
    _ local: LocalDateTime,
    _ zone: Zone,
    _ gap: GapPolicy,
    _ overlap: OverlapPolicy
  ) -> (LocalResolution, isRejected: Bool) {
    if let resolution = zone.resolve(local, gap: gap, overlap: overlap) {
      return (resolution, false)
    }
    let instant = zone.instant(of: local)
    return (zone.resolve(local) ?? LocalResolution(instant: instant, kind: .unique), true)
  }

  /// The same shift with the clock change that touches it.
  private func noting(_ zone: Zone) -> ShiftSpan {
    let start = range.lowerBound
    let searched: Range<Instant>
    switch startResolution.kind {
    case .unique: searched = range
    case .gap(let minutes), .overlap(let minutes):
      let after = start.adding(minutes: minutes + 1)
      searched = start.adding(minutes: -minutes)..<max(after, range.upperBound)
    }
    return ShiftSpan(
      range: range,
      startResolution: startResolution,
      changedMinutes: changedMinutes,
      clockChange: zone.transitions(in: searched).first { $0.changeMinutes != 0 },
      isRejected: isRejected
    )
  }
}
