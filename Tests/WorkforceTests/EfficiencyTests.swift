import Testing
import Workforce

struct EfficiencyTests {
  @Test func `a queue that is named has its own number`() {
    let efficiency = Efficiency(thousandths: 900, thousandthsByQueue: ["billing": 1200])
    #expect(efficiency.thousandths(at: "billing") == 1200)
    #expect(efficiency.thousandths(at: "sales") == 900)
    #expect(Efficiency.full.thousandths(at: "sales") == 1000)
  }

  @Test(
    arguments: [
      (0, "0"), (2, "2"), (0.85, "0.85"), (1.125, "1.125"), (12.5, "12.5"), (-0.5, "-0.5"),
      (-0.0001, "0"),
    ] as [(Double, String)]
  )
  func `heads are written with as many decimals as they need`(heads: Double, text: String) {
    #expect(Efficiency.text(ofHeads: heads) == text)
  }
}
