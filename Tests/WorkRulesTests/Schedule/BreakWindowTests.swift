import Testing
import WorkRules
import Workforce

@Suite struct BreakWindowTests {
  private let meal = BreakRule(
    kind: .meal,
    minutes: 60,
    isPaid: false,
    earliestStartMinutes: 240,
    latestStartMinutes: 360,
    appliesFromMinutes: 480
  )

  @Test(arguments: [
    (540, 540, 240...360), (480, 480, 240...360), (480, 420, 240...360), (480, 390, 240...330),
    (480, 300, 240...240),
  ])
  func `a window ends early enough for the break to end with the shift`(
    length: Int,
    elapsed: Int,
    offsets: ClosedRange<Int>
  ) throws {
    let pattern = try pattern(lengths: [length], from: "08:00", breaks: [meal])
    #expect(
      pattern.breakWindows(forLengthMinutes: length, elapsedMinutes: elapsed)
        == [BreakWindow(rule: meal, startOffsets: offsets)]
    )
  }

  @Test(arguments: [(420, 420), (480, 299)])
  func `a break that does not apply or finds no room has no window`(
    length: Int,
    elapsed: Int
  ) throws {
    let pattern = try pattern(lengths: [length], from: "08:00", breaks: [meal])
    #expect(pattern.breakWindows(forLengthMinutes: length, elapsedMinutes: elapsed).isEmpty)
  }
}
