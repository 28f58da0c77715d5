import Testing

@testable import Rostering

struct ThreadSupplyTests {
  @Test(arguments: [1, 2, 256])
  func `where threads can be started all that were asked for are there`(most: Int) {
    #expect(ThreadSupply.threads(upTo: most) == most)
  }
}
