import CivilTime

extension EntryFault {
  /// A time that a change of the clock leaves out.
  static func leftOut(_ local: LocalDateTime, by zone: Zone) -> EntryFault {
    // Read as one that the clock before the change shows, it lies after the change, by a day at most.
    let moment = zone.instant(of: local)
    let changes = zone.transitions(in: moment.adding(minutes: -1440)..<moment.adding(minutes: 1))
    guard let change = changes.last(where: { $0.changeMinutes > 0 }) else {
      return .neverShown(zone: zone.identifier, from: "\(local)", to: "\(local)")
    }
    let after = zone.local(at: change.instant)
    return .neverShown(
      zone: zone.identifier,
      from: "\(after.adding(minutes: -change.changeMinutes))",
      to: "\(after)"
    )
  }

  /// Why no moment lies between two times of a clock: the end is not after the start, or a change of the
  /// clock leaves out what lies between them.
  ///
  /// - Parameters:
  ///   - start: what the clock is to show first.
  ///   - end: what the clock is to show last.
  ///   - zone: whose clock it is.
  ///   - moment: the moment that is meant by the start.
  /// - Returns: the fault that says so.
  static func noTime(
    from start: LocalDateTime,
    to end: LocalDateTime,
    in zone: Zone,
    at moment: Instant
  ) -> EntryFault {
    // A time that is left out means a moment later than the change, by a day at most.
    let day = moment.adding(minutes: -1440)..<moment.adding(minutes: 1)
    for change in zone.transitions(in: day) where change.changeMinutes > 0 && start < end {
      let after = zone.local(at: change.instant)
      let before = after.adding(minutes: -change.changeMinutes)
      guard !(start < before), start < after else { continue }
      return .leftOutByClock(
        start: "\(start)",
        end: "\(end)",
        zone: zone.identifier,
        from: "\(before)",
        to: "\(after)"
      )
    }
    return .endNotAfterStart(start: "\(start)", end: "\(end)")
  }
}
