import CivilTime
import Workforce

/// The terms under which one agent is planned over some dates, each of which can be changed alone.
struct AgentTerms {
  /// Whose terms.
  let agent: Agent
  /// The dates.
  let horizon: Horizon
  /// Paid minutes of a whole week.
  var weeklyPaidMinutes: ClosedRange<Int>
  /// Days of a whole week.
  var daysPerWeek: ClosedRange<Int>
  /// Whether shifts may start on all weekdays, whatever the contract says.
  var ignoresWeekdays = false
  /// Least minutes between two shifts.
  var restMinutes: Int
  /// Absences.
  var timeOff: [TimeOff]
  /// Hours inside which every shift must lie.
  var availability: WeeklyHours
  /// Trainings and meetings that begin on the dates.
  var sessions: [Session]
  /// Shifts of the last roster.
  var history: [HistoricShift]

  /// The terms as they are.
  init(agent: Agent, horizon: Horizon, history: [HistoricShift]) {
    self.agent = agent
    self.horizon = horizon
    self.history = history
    weeklyPaidMinutes = agent.contract.weeklyPaidMinutes
    daysPerWeek = agent.contract.daysPerWeek
    restMinutes = agent.rules.restBetweenShiftsMinutes
    timeOff = agent.timeOff
    availability = agent.availability
    let zone = agent.location.zone
    sessions = agent.sessions.filter { session in
      session.starts.allSatisfy { horizon.dayIndex(of: zone.local(at: $0).date) != nil }
    }
  }

  /// Minutes and days that no week has more of.
  static let wholeWeek = (minutes: 7 * 24 * 60, days: 7)

  /// The terms without some rules.
  func lifting(_ rules: some Sequence<HardRule>) -> AgentTerms {
    var terms = self
    for rule in rules { terms.lift(rule) }
    return terms
  }

  private mutating func lift(_ rule: HardRule) {
    switch rule {
    case .leastHours: weeklyPaidMinutes = 0...weeklyPaidMinutes.upperBound
    case .mostHours:
      weeklyPaidMinutes = weeklyPaidMinutes.lowerBound...Self.wholeWeek.minutes
    case .leastDays: daysPerWeek = 0...daysPerWeek.upperBound
    case .mostDays: daysPerWeek = daysPerWeek.lowerBound...Self.wholeWeek.days
    case .rest: restMinutes = 0
    case .weekdays: ignoresWeekdays = true
    case .timeOff: timeOff = []
    case .sessions: sessions = []
    case .availability: availability = .always
    case .history: history = []
    }
  }

  /// Whether any tour is legal, by the exact pricing program.
  var allowTour: Bool {
    let problem = RosteringProblem(instance)
    var pricer = TourPricer(problem: problem)
    let gains = [Double](repeating: 0, count: problem.timeline.count)
    return pricer.bestTour(type: 0, gains: gains) != nil
  }

  /// Paid minutes of every form of shift that the dates have.
  var paidMinutesOfShifts: [Int] {
    Set(RosteringProblem(instance).catalogues[0].forms.map(\.paidMinutes)).sorted()
  }

  /// An instance of this agent alone, without any need: all rules that bear on a tour are in it.
  private var instance: Instance {
    Instance(
      name: agent.id.text,
      revised: horizon.range.lowerBound,
      horizon: horizon,
      locations: [location],
      clients: [],
      queues: [],
      contracts: [contract],
      agents: [
        Agent(
          id: agent.id,
          name: agent.name,
          location: location,
          contract: contract,
          languages: [:],
          firstDate: agent.firstDate,
          lastDate: agent.lastDate,
          availability: availability,
          timeOff: timeOff,
          sessions: sessions
        )
      ],
      history: history,
      requirement: Requirement(grid: horizon.grid, headsByQueue: [])
    )
  }

  private var location: Location {
    Location(
      id: agent.location.id,
      name: agent.location.name,
      zone: agent.location.zone,
      rules: RuleSet(restBetweenShiftsMinutes: restMinutes)
    )
  }

  private var contract: Contract {
    Contract(
      id: agent.contract.id,
      weeklyPaidMinutes: weeklyPaidMinutes,
      daysPerWeek: daysPerWeek,
      shiftPatterns: agent.contract.shiftPatterns.map { pattern in
        ShiftPattern(
          id: pattern.id,
          lengthsMinutes: pattern.lengthsMinutes,
          earliestStart: pattern.earliestStart,
          latestStart: pattern.latestStart,
          startStepMinutes: pattern.startStepMinutes,
          weekdays: ignoresWeekdays ? Set(Weekday.allCases) : pattern.weekdays,
          breaks: pattern.breaks,
          split: pattern.split
        )
      },
      clockPolicy: agent.contract.clockPolicy
    )
  }
}
