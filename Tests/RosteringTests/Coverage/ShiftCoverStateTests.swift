import SeededNumbers
import Testing

@testable import Rostering

struct ShiftCoverStateTests {
  /// Two slots: a supervisor row each from 0, a row of others from 2.
  private func watch(isHard: Bool) -> SupervisionRule {
    SupervisionRule(
      supervisorRow: 0,
      otherRow: 2,
      heads: 1,
      price: 5,
      isHard: isHard,
      supervisorsBefore: [0, 1]
    )
  }
  private let rows = [CoverRow](
    repeating: CoverRow(heads: 0, missingPrice: 0, surplusPrice: 0),
    count: 4
  )

  @Test func `supervision is paid for while anybody is there without it`() {
    var state = ShiftCoverState(rows: rows, watches: [watch(isHard: false)])
    // A supervisor of the last roster is on shift in the second slot.
    #expect(state.cost == 0)
    #expect(state.gains == [0, 0, -5, 0])
    state.add(row: 2)
    #expect(state.cost == 5)
    #expect(state.gains == [5, 0, 0, 0])
    state.add(row: 3)
    #expect(state.cost == 5)
    state.add(row: 0)
    #expect(state.cost == 0)
    #expect(state.gains == [0, 0, 0, 0])
    state.remove(row: 2)
    #expect(state.cost == 0)
    state.recount()
    #expect(state.cost == 0)
  }

  @Test func `a supervisor who comes first is worth the share of those who can follow`() {
    var state = ShiftCoverState(rows: rows, watches: [watch(isHard: true)])
    #expect(state.gainsBeforeOthers(followers: [[0.5, 1]]) == [2.5, 0, -5, 0])
    state.add(row: 0)
    #expect(state.gainsBeforeOthers(followers: [[0.5, 1]]) == state.gains)
    #expect(
      ShiftCoverState(rows: rows, watches: [watch(isHard: false)])
        .gainsBeforeOthers(followers: [[0.5, 1]]) == [0, 0, -5, 0]
    )
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `what is taken back was never there`(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let priced = (0..<6).map { _ in
      CoverRow(
        heads: random.number(0...3),
        missingPrice: Double(random.number(0...9)),
        surplusPrice: Double(random.number(0...9))
      )
    }
    var state = ShiftCoverState(rows: rows + priced, watches: [watch(isHard: false)])
    var heads = [Int](repeating: 0, count: 10)
    func change(_ state: inout ShiftCoverState) {
      let row = random.number(0...9)
      if heads[row] > 0, random.chance(1, in: 2) {
        state.remove(row: row)
        heads[row] -= 1
      } else {
        state.add(row: row)
        heads[row] += 1
      }
    }
    for _ in 0..<20 { change(&state) }
    let (cost, gains, before) = (state.cost, state.gains, heads)
    state.openJournal()
    for _ in 0..<20 { change(&state) }
    let changed = state.cost
    state.recount()
    #expect(abs(state.cost - changed) < 1e-9)
    state.takeBackChanges()
    heads = before
    #expect(state.cost == cost)
    #expect(state.gains == gains)
    #expect((0..<10).allSatisfy { state.heads(row: $0) == heads[$0] })
  }
}
