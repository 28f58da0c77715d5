import CivilTime
import Workforce

/// What the duties of a catalogue cost an agent beside labour: rules that a duty breaks by itself,
/// and the requests that it grants or breaks.
struct DutyCosts {
  /// Price by duty; empty where all are 0.
  let costs: [Double]
  /// Price of a roster without any duty.
  let constant: Double

  init(_ requests: [Request], contract: Contract, catalogue: DutyCatalogue, horizon: Horizon) {
    var costs = catalogue.duties.map(\.ruleCost)
    var constant = 0.0
    for request in requests {
      guard let day = horizon.dayIndex(of: request.date) else { continue }
      let whenFree = request.isGranted(by: nil) ? 0 : request.weight
      constant += whenFree
      for duty in catalogue.duties(ofDay: day) {
        let pattern = contract.shiftPatterns[catalogue.forms[catalogue.duties[duty].form].pattern]
        costs[duty] += (request.isGranted(by: pattern.id) ? 0 : request.weight) - whenFree
      }
    }
    self.costs = costs.contains { $0 != 0 } ? costs : []
    self.constant = constant
  }
}
