/// All rules; the list reads as the model.
public enum RuleBook {
  /// Every rule, in the order in which reports list the violations of one date.
  public static let all: [any WorkRule] = [
    // Who may be on shift at all.
    EmploymentDatesRule(),
    AvailabilityRule(),
    TimeOffRule(),
    PinsRule(),
    // One shift.
    ShiftPatternRule(),
    ActivitiesRule(),
    ShiftBreaksRule(),
    SessionsRule(),
    QualificationRule(),
    JobsRule(),
    LongestStretchRule(),
    ShortestQueueStretchRule(),
    HolidaysOffRule(),
    // One shift after the other.
    OverlappingShiftsRule(),
    RestBetweenShiftsRule(),
    FollowOnsRule(),
    SameShiftRule(),
    // Days in a row.
    MostConsecutiveDaysRule(),
    FewestConsecutiveDaysRule(),
    FewestConsecutiveDaysOffRule(),
    // Nights.
    MostNightsRule(),
    MostConsecutiveNightsRule(),
    RestAfterNightsRule(),
    // Weekends.
    MostWeekendsRule(),
    WholeWeekendsRule(),
    FreeWeekendRule(),
    // A date, a week, several weeks.
    MostDailyHoursRule(),
    MostDailySpreadRule(),
    DaysPerWeekRule(),
    WeeklyPaidHoursRule(),
    MostWeeklyHoursRule(),
    OvertimeRule(),
    AverageHoursRule(),
    WeeklyRestRule(),
    StartDriftRule(),
    // The horizon.
    HorizonPaidHoursRule(),
    MostShiftsRule(),
    FairShareRule(),
  ]

  /// Everything in which the schedule breaks a rule, rule by rule in the order of ``all``.
  public static func violations(of schedule: AgentSchedule) -> [Violation] {
    all.flatMap { $0.violations(of: schedule) }
  }
}
