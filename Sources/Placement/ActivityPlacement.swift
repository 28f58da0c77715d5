import CivilTime
public import Workforce

/// Says what may be done in shifts that are fixed: places breaks, trainings, queues and jobs as well as
/// can be for the shifts as they stand.
///
/// Shift by shift in turn, the breaks and trainings are chosen anew that leave the most valuable work, the
/// others' as they are, for some rounds: coordinate descent on the price of missing heads, idle time and
/// undone jobs. Some rounds begin with a shake of the best placing so far (iterated local search: Lourenço,
/// Martin and Stützle, 2003). In each interval people stand at the queues and jobs at which they are worth
/// most (``HeadsAtWork``). Rules that activities can keep are kept wherever the shifts let them: windows
/// of breaks, longest stretches, trainings, fewest heads, who may serve what, and, by ``QueueStretches``
/// afterwards, shortest stretches in one queue. The same shifts give the same activities.
public struct ActivityPlacement {
  private let instance: Instance
  private let work: WorkPlaces
  private let groups: SkillGroups
  private let agents: [Identifier<Agent>: Agent]

  /// The most rounds through all shifts after the first one.
  static let mostRounds = 60
  /// The most intervals valued in all rounds together, where three rounds are not more.
  static let mostWork = 150_000

  /// Prepares to place what is done in shifts of an instance's agents.
  public init(instance: Instance) {
    self.instance = instance
    work = WorkPlaces(instance: instance)
    groups = SkillGroups(agents: instance.agents, work: work)
    agents = Dictionary(
      instance.agents.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The shifts with what is done in them; those of people who are not in the instance are left out.
  ///
  /// - Complexity: a few rounds, each linear in the intervals of all shifts.
  public func shifts(_ bare: [BareShift]) -> [Shift] {
    var search = PlacementSearch(
      shifts: placed(bare),
      work: work,
      groups: groups.all,
      missingHeadHour: instance.prices.missingHeadHour
    )
    search.run()
    guard QueueStretches.areAsked(in: instance) else { return search.placed }
    return QueueStretches(instance: instance).placed(Roster(shifts: search.placed)).roster.shifts
  }

  private func placed(_ bare: [BareShift]) -> [PlacedShift] {
    let numbers = Dictionary(
      instance.queues.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    return bare.compactMap { shift in
      guard let agent = agents[shift.agent], let group = groups.ofAgent[shift.agent] else {
        return nil
      }
      let preferred = Set(shift.queues.compactMap { numbers[$0] })
      return PlacedShift(shift, of: agent, group: group, preferred: preferred, grid: work.grid)
    }
  }
}
