import Testing

@testable import Rostering

struct WorkLatticeTests {
  @Test func `one shift length gives one node per day worked`() {
    let lattice = WorkLattice(paidMinutes: [480], maximumDays: 5, maximumPaidMinutes: 2400)
    #expect(lattice.nodes.map(\.days) == [0, 1, 2, 3, 4, 5])
    #expect(successors(of: lattice) == [1, 2, 3, 4, 5, -1])
  }

  @Test func `the hours' limit ends a way before the days' limit does`() {
    let lattice = WorkLattice(paidMinutes: [480], maximumDays: 7, maximumPaidMinutes: 2399)
    #expect(lattice.nodes.last?.days == 4)
    #expect(lattice.nodes.last?.paidMinutes == 1920)
  }

  @Test func `sums that several orders reach are one node`() {
    let lattice = WorkLattice(paidMinutes: [240, 360], maximumDays: 2, maximumPaidMinutes: 720)
    #expect(
      lattice.nodes.map { [$0.days, $0.paidMinutes] } == [
        [0, 0], [1, 240], [1, 360], [2, 480], [2, 600], [2, 720],
      ]
    )
    #expect(successors(of: lattice)[2...4] == [3, 4, 4])
  }

  @Test func `a duty on a date that is credited in part is no further day`() {
    let lattice = WorkLattice(
      paidMinutes: [240],
      maximumDays: 1,
      maximumPaidMinutes: 480,
      hasCreditedDates: true
    )
    #expect(
      lattice.nodes.map { [$0.days, $0.paidMinutes] } == [
        [0, 0], [0, 240], [0, 480], [1, 240], [1, 480],
      ]
    )
    #expect(successors(of: lattice) == [3, 4, -1, -1, -1])
    #expect(successors(of: lattice, isCredited: true) == [1, 2, -1, 4, -1])
  }

  private func successors(of lattice: WorkLattice, isCredited: Bool = false) -> [Int] {
    lattice.nodes.indices.flatMap { node in
      lattice.paidMinutes.indices.map {
        lattice.successor(of: node, paidClass: $0, isCredited: isCredited)
      }
    }
  }

  @Test func `a week without a day has its beginning alone`() {
    #expect(WorkLattice(paidMinutes: [480], maximumDays: 0, maximumPaidMinutes: 0).nodes.count == 1)
  }
}
