import Testing

@testable import Rostering

struct QueuePathTests {
  @Test func `queues are met breadth first, each once, with the way back`() {
    var path = QueuePath()
    path.begin(at: 0b0001)
    #expect(path.next() == 0)
    path.extend(from: 0, to: 0b0111)
    #expect(path.next() == 1)
    path.extend(from: 1, to: 0b1111)
    #expect(path.next() == 2)
    #expect(path.next() == 3)
    #expect(path.next() == nil)
    #expect(path.step(to: 0) == nil)
    #expect(path.step(to: 2) == 0)
    #expect(path.step(to: 3) == 1)
    #expect(path.found == 0b1111)
  }

  @Test func `a new search forgets the last one`() {
    var path = QueuePath()
    path.begin(at: 0b0001)
    path.extend(from: 0, to: 0b0110)
    path.begin(at: 0b0110)
    #expect(path.step(to: 1) == nil)
    #expect(path.next() == 1)
    #expect(path.next() == 2)
    #expect(path.next() == nil)
  }

  @Test func `the last of sixty-four queues is found`() {
    var path = QueuePath()
    path.begin(at: 1 << 63)
    #expect(path.next() == 63)
  }
}
