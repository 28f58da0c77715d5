import Testing

@testable import InstanceGeneration

struct DrawnNumbersTests {
  @Test func `numbers stay within their range and reach both ends`() {
    var numbers = DrawnNumbers(seed: 3)
    let drawn = (0..<500).map { _ in numbers.number(2...4) }
    #expect(Set(drawn) == [2, 3, 4])
  }

  @Test func `positions follow the weights`() {
    var numbers = DrawnNumbers(seed: 3)
    var counts = [0, 0, 0]
    for _ in 0..<3000 { counts[numbers.position(weights: [2, 0, 1])] += 1 }
    #expect(counts[1] == 0)
    #expect(counts[0] > 1800 && counts[0] < 2200)
  }

  @Test func `rounding keeps the expectation`() {
    var numbers = DrawnNumbers(seed: 3)
    let sum = (0..<10_000).reduce(0) { sum, _ in sum + numbers.rounded(0.3) }
    #expect(sum > 2800 && sum < 3200)
  }

  @Test func `shares are rounded to the whole`() {
    #expect(Recruiting.apportioned(10, shares: [1, 1, 1]) == [4, 3, 3])
    #expect(Recruiting.apportioned(1, shares: [0.2, 0.5, 0.3]) == [0, 1, 0])
  }
}
