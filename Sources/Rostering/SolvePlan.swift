/// The numbers that steer a run from phase to phase: how much of the time that is left each may take, and how
/// large a program may be that is given to GLPK.
///
/// Numbers within a phase, such as those of annealing, stand with its code. Where no source is named, a
/// number was chosen by trying a few on the shipped and the generated instances (docs/benchmarks.md).
public struct SolvePlan: Sendable {
  /// The ascent of prices and the floor that it gives.
  struct FirstOrderBound {
    /// Evaluations of the first schedule; each one after it has twice as many.
    var firstSchedule = 100
    /// The most evaluations of a schedule before a first dive.
    var mostBeforeDive = 200
    /// The most of any schedule.
    var most = 1_600
    /// The same where a limit of time says whether a schedule fits.
    var mostTimed = 12_800
    /// The share of the time left that a schedule has to fit into, by the speed so far, to be begun.
    var share = 0.12
    /// The share of the time left after which a schedule is broken off.
    var longestShare = 0.25
    /// The first step, as a share of the highest price.
    var stepShare = 0.2
    /// Schedules end where one gains less than this share of the gap.
    var leastGain = 0.002
  }

  /// Column generation, and whole numbers of its tours.
  struct ColumnGeneration {
    /// Rows times types up to which a master is solved: above that its linear programs take longer than they
    /// gain. Columns have few entries where they stand for shifts, not for intervals.
    var largest = 40_000
    var largestByName = 70_000
    var mostRounds = 400
    /// The share of the time left where shifts are covered by name, whose dives need the rest.
    var shareByName = 0.15
    /// It ends this near to its floor, in the price of an hour of a missing head.
    var tolerance = 0.01
    /// Nodes that GLPK may branch into for whole numbers of tours.
    var mostNodes = 500
  }

  /// Annealing until no hard rule of a site or queue is broken.
  struct Repair {
    /// The share of the limits that it may take.
    var share = 0.25
    /// The share of its moves that begin where a rule is broken; half of it in annealing afterwards.
    var movesAtBreaks = 0.7
    /// Moves of the first round; each one after it has twice as many.
    var firstMoves = 1_000
    /// Its temperatures, in the highest price of a missing head.
    var heat = 0.02...0.5
  }

  /// Annealing.
  struct Annealing {
    /// The share of the moves left that the main round takes, and where neighbourhoods lead.
    var mainShare = 0.9
    var mainShareByName = 0.1
    /// The temperature at the end of a round lies between these, in the highest price of a missing head.
    var coldness = 0.0005...0.06
    /// The same in the smallest step of the objective, where there is one.
    var coldnessOfUnit = 0.24
    /// The share of the time left that one round may take where neighbourhoods lead.
    var longestShareByName = 0.03
    /// Streams under a limit of iterations: the same number whatever the number of threads, so that
    /// the roster does not depend on it.
    var fixedStreams = 2
  }

  /// Parts of the roster solved anew.
  struct Neighbourhoods {
    /// Work of every stream in one slice: about a second.
    var workPerSlice = 20_000
  }

  /// Dives over days of agents, and branch and price.
  struct Branching {
    /// The share of the time left that one turn of a dive may take; the next turn goes on with it.
    var diveShare = 0.35
    /// Rows times agents up to which branch and price has a share of the search.
    var largest = 7_000
    /// One slice of it: nodes under a limit of iterations, otherwise seconds.
    var nodesPerSlice = 100
    var secondsPerSlice = 1.5
  }

  var firstOrderBound = FirstOrderBound()
  var columnGeneration = ColumnGeneration()
  var repair = Repair()
  var annealing = Annealing()
  var neighbourhoods = Neighbourhoods()
  var branching = Branching()

  /// The plan of every run.
  public static let standard = SolvePlan()

  /// One line per phase with its numbers by name, for people who look into a run.
  public var lines: [String] {
    let phases: [(String, Any)] = [
      ("first-order-bound", firstOrderBound), ("column-generation", columnGeneration),
      ("repair", repair), ("annealing", annealing), ("neighbourhoods", neighbourhoods),
      ("date-dive and branch-and-price", branching),
    ]
    return phases.map { name, numbers in
      let values = Mirror(reflecting: numbers).children.map { child in
        "\(child.label ?? "") \(child.value)"
      }
      return "\(name): \(values.joined(separator: ", "))"
    }
  }
}
