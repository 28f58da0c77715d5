import Workforce

/// The rules over days of one contract on one site's clock, and the classes of duties that they
/// tell apart.
struct SequenceTerms: Hashable, Sendable {
  /// The dates.
  let calendar: SequenceCalendar
  /// The distinct classes of duties.
  let classes: [SequenceClass]
  /// The classes that occur on each day, ascending.
  let classesOfDay: [[Int]]
  private let rules: [RuleBox]

  /// A rule that can be compared.
  private struct RuleBox: Hashable, Sendable {
    let rule: any SequenceRule

    static func == (left: RuleBox, right: RuleBox) -> Bool {
      AnyHashable(left.rule) == AnyHashable(right.rule)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(AnyHashable(rule)) }
  }

  /// The machines, one per rule.
  var machines: [any SequenceRule] { rules.map(\.rule) }

  /// Makes the terms; returns with them the class of each kind.
  static func make(
    rules set: RuleSet,
    contract: Contract,
    calendar: SequenceCalendar,
    kindsOfDay: [[DutyKind]],
    kinds: [DutyKind]
  ) -> (terms: SequenceTerms, classOfKind: [Int]) {
    let followOns = FollowOnSequence(set, contract: contract, calendar)
    let found: [(any SequenceRule)?] = [
      WorkRuns(set, calendar),
      followOns,
      NightRuns(set, calendar),
      WeekendSequence(set, calendar),
      WeeklyRestSequence(set, calendar),
      StartDriftSequence(set, starts: kinds.map(\.startMinute), calendar),
      SameShiftSequence(set, calendar),
      ShortRest(set, calendar),
    ]
    let asksNights = set.mostConsecutiveNights != nil || set.restAfterNights != nil
    func sequenceClass(_ kind: DutyKind) -> SequenceClass {
      SequenceClass(
        pattern: set.sameShift == nil ? 0 : kind.pattern,
        followGroup: followOns?.groups[kind.pattern] ?? 0,
        isNight: asksNights && kind.isNight,
        endsLater: set.weeklyRest != nil && kind.endsLater,
        startMinute: set.startDrift == nil ? 0 : kind.startMinute
      )
    }
    var classes: [SequenceClass] = []
    let classOfKind = kinds.map { kind in
      let wanted = sequenceClass(kind)
      if let known = classes.firstIndex(of: wanted) { return known }
      classes.append(wanted)
      return classes.count - 1
    }
    let classesOfDay = kindsOfDay.map { kinds in
      Set(kinds.compactMap { classes.firstIndex(of: sequenceClass($0)) }).sorted()
    }
    let terms = SequenceTerms(
      calendar: calendar,
      classes: classes,
      classesOfDay: classesOfDay,
      rules: found.compactMap { $0.map(RuleBox.init) }
    )
    return (terms, classOfKind)
  }
}
