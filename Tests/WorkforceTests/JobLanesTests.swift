import CivilTime
import SeededNumbers
import Testing
import Workforce

struct JobLanesTests {
  @Test(arguments: 0..<50)
  func `lanes are counted as they are made`(seed: Int) throws {
    let world = try SmallWorld()
    var random = SeededNumbers(seed: UInt64(seed))
    let jobs = (0..<Int.random(in: 0...12, using: &random)).map { number in
      let start = world.horizon.range.lowerBound.adding(
        minutes: 60 * Int.random(in: 0...8, using: &random)
      )
      return Job(
        id: Identifier("j\(number)"),
        queue: world.queue,
        window: start..<start.adding(minutes: 60 * Int.random(in: 1...5, using: &random)),
        minutes: 60,
        hourPrice: Double(Int.random(in: 1...2, using: &random))
      )
    }
    #expect(Instance.laneCount(of: jobs) == Instance.lanes(of: jobs).count)
  }
}
