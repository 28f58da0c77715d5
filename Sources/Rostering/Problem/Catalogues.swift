import CivilTime
import Workforce

/// The duties of each contract on each site's clock, on a timeline that holds them all.
struct Catalogues: Sendable {
  /// What the duties of a catalogue follow from.
  fileprivate struct Source: Hashable {
    let contract: Contract
    let location: Location
    let horizon: Horizon
    /// Whether absences credit a part of some date to somebody.
    let hasCreditedDates: Bool
  }

  private struct Key: Hashable {
    let contract: Identifier<Contract>
    let location: Identifier<Location>

    init(_ agent: Agent) {
      contract = agent.contract.id
      location = agent.location.id
    }
  }

  /// The slots.
  let timeline: Timeline
  /// The catalogues.
  let all: [DutyCatalogue]
  /// The catalogue of each agent.
  let ofAgent: [Int]
  private let sources: [Source]
  /// The grid and the span of time that the duties of each catalogue touch, as one span.
  private let spans: [Range<Instant>]

  /// The catalogues of an instance.
  ///
  /// - Parameters:
  ///   - instance: the instance.
  ///   - known: catalogues of another one; those whose contract, site and horizon are the same are taken
  ///     from there.
  init(of instance: Instance, reusing known: Catalogues?) {
    let credited = Set(
      instance.agents.filter { $0.isCreditedInPart(in: instance.horizon) }.map(Key.init)
    )
    var keys: [Key: Int] = [:]
    var sources: [Source] = []
    ofAgent = instance.agents.map { agent in
      let key = Key(agent)
      if let position = keys[key] { return position }
      keys[key] = sources.count
      sources.append(
        Source(
          contract: agent.contract,
          location: agent.location,
          horizon: instance.horizon,
          hasCreditedDates: credited.contains(key)
        )
      )
      return sources.count - 1
    }
    self.sources = sources
    let grid = instance.requirement.grid
    let usable = known?.timeline.grid == grid ? known?.sources ?? [] : []
    let positions = Dictionary(uniqueKeysWithValues: usable.enumerated().map { ($1, $0) })
    let places = sources.map { positions[$0] }
    var builders: [Int: DutyCatalogueBuilder] = [:]
    func builder(_ position: Int) -> DutyCatalogueBuilder {
      if let builder = builders[position] { return builder }
      let builder = DutyCatalogueBuilder(sources[position])
      builders[position] = builder
      return builder
    }
    spans = places.enumerated().map { position, place in
      if let known, let place { return known.spans[place] }
      return builder(position).range(joinedWith: grid.range)
    }
    let timeline = Timeline(
      grid: grid,
      covering: spans.reduce(grid.range) {
        min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound)
      }
    )
    self.timeline = timeline
    all = places.enumerated().map { position, place in
      if let known, let place, known.timeline == timeline { return known.all[place] }
      return builder(position).build(on: timeline)
    }
  }
}

extension DutyCatalogueBuilder {
  fileprivate init(_ source: Catalogues.Source) {
    self.init(
      contract: source.contract,
      location: source.location,
      horizon: source.horizon,
      hasCreditedDates: source.hasCreditedDates
    )
  }
}

extension Agent {
  /// Whether absences credit a date of the horizon and leave room for a shift on it.
  fileprivate func isCreditedInPart(in horizon: Horizon) -> Bool {
    guard timeOff.contains(where: { $0.creditMinutesPerDay > 0 }) else { return false }
    let absent = InstantRanges(timeOff.map(\.range))
    return horizon.dates.contains { date in
      creditedMinutes(on: date) > 0
        && contract.possibleShifts(on: date, in: location.zone).contains { !absent.overlaps($0) }
    }
  }
}
