import Testing

@testable import Rostering

struct SearchPlanTests {
  @Test func `two short rounds, a long one, and cooler ones use a limit up`() {
    var plan = SearchPlan(streams: 2)
    var left = 1_000_000
    var rounds: [SearchPlan.Round] = []
    while left > 0, rounds.count < 20 {
      let round = plan.nextRound(movesLeft: left)
      rounds.append(round)
      left -= 2 * round.moves
    }
    #expect(left == 0)
    #expect(rounds.count > 3)
    #expect(rounds[2].moves > rounds[3...].reduce(0) { $0 + $1.moves })
    #expect(rounds[0].moves < rounds[1].moves && rounds[1].moves < rounds[2].moves)
    #expect(rounds[3].heat < rounds[2].heat)
  }

  @Test func `a limit below the first round ends with it`() {
    var plan = SearchPlan(streams: 2)
    #expect(plan.nextRound(movesLeft: 300).moves == 150)
  }

  @Test func `without a limit rounds grow and stay hot`() {
    var plan = SearchPlan(streams: 1)
    let rounds = (0..<5).map { _ in plan.nextRound(movesLeft: nil) }
    #expect(zip(rounds, rounds.dropFirst()).allSatisfy { $0.moves * 4 == $1.moves })
    #expect(Set(rounds.map(\.heat)).count == 1)
  }

  @Test func `every round has a move`() {
    var plan = SearchPlan(streams: 8)
    for _ in 0..<5 { #expect(plan.nextRound(movesLeft: 1).moves >= 1) }
  }
}
