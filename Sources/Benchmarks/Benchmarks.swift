import CivilTime
import InstanceFiles
import Rostering
import Workforce

@main
struct Benchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments
    let folder = try InstanceFolder(contentsOf: arguments[1])
    let reading = InstanceReader(zones: try ZoneDatabase()).read(folder)
    for problem in reading.errors + reading.warnings { print(problem) }
    guard let instance = reading.instance else { return }
    let seconds = Double(arguments.count > 2 ? arguments[2] : "10") ?? 10
    let solver = RosterSolver(
      instance: instance,
      options: SolveOptions(
        timeLimitSeconds: seconds,
        iterationLimit: arguments.count > 3 ? Int(arguments[3]) : nil,
        gapPercent: 0.01
      )
    )
    let result = solver.solve { progress in
      print(
        Int(progress.elapsedSeconds * 1000),
        progress.activity,
        progress.objective ?? .nan,
        progress.lowerBound ?? .nan,
        progress.gap?.percentOfRequiredHours ?? .nan
      )
    }
    print(result.status, result.stopReason, result.iterations)
    for phase in result.phases { print(phase) }
    print(result.contradictions)
    print(instance.requirement.totalHours)
  }
}
