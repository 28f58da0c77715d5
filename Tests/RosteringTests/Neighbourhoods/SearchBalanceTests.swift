import Testing

@testable import Rostering

struct SearchBalanceTests {
  @Test func `the way that gives more for its work goes on, the other has a turn now and then`() {
    var balance = SearchBalance()
    balance.book(.annealing, gain: 10, work: 1_000)
    balance.book(.neighbourhoods, gain: 10, work: 500)
    #expect(balance.best == .neighbourhoods)
    let ways = (0..<8).map { _ in balance.next() }
    #expect(ways.filter { $0 == .annealing }.count == 2)
  }

  @Test func `where neither gives anything they take turns`() {
    var balance = SearchBalance()
    balance.book(.annealing, gain: 0, work: 1_000)
    #expect(balance.best == nil)
    #expect(balance.next() == .neighbourhoods)
    balance.book(.neighbourhoods, gain: -1, work: 1_000)
    #expect(balance.next() == .annealing)
  }

  @Test func `what a way gave long ago is forgotten`() {
    var balance = SearchBalance()
    balance.book(.annealing, gain: 100, work: 1_000)
    balance.book(.neighbourhoods, gain: 1, work: 1_000)
    for _ in 0..<10 { balance.book(.annealing, gain: 0, work: 1_000) }
    #expect(balance.best == .neighbourhoods)
  }
}
